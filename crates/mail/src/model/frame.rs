//! How a letter is laid out: once as plain text, once as simple HTML that says the same.

use loper_vocabulary::language::Language;
use maud::{DOCTYPE, Markup, html};

/// A letter with everything around it, in ready words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The language.
    pub language: Language,
    /// The subject, in one line.
    pub subject: String,
    /// Paragraphs with an empty line between them.
    pub body: String,
    /// Where it leads: words and a whole address.
    pub link: Option<(String, String)>,
    /// Why one gets it.
    pub why: String,
    /// Where to choose what one gets: words and a whole address.
    pub choose: Option<(String, String)>,
    /// The address of the house: a line of the body that is an address in it can be followed.
    pub home: String,
}

impl Frame {
    /// As plain text.
    pub fn plain(&self) -> String {
        let place = |it: &Option<(String, String)>| match it {
            Some((words, address)) => format!("{words}:\n{address}\n"),
            None => String::new(),
        };
        let link = place(&self.link);
        let gap = if link.is_empty() { "" } else { "\n" };
        // `-- ` is the mark of a signature: mail programs show what follows less loudly.
        format!("{}\n{gap}{link}\n-- \n{}\n{}", self.body, self.why, place(&self.choose))
    }

    /// As HTML, without anything that is fetched.
    pub fn html(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(self.language.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.subject) }
                }
                body {
                    @for paragraph in self.body.split("\n\n") {
                        p { @for (place, line) in paragraph.lines().enumerate() { @if place > 0 { br; } (self.line(line)) } }
                    }
                    @if let Some((words, address)) = &self.link { p { a href=(address) { (words) } } }
                    hr;
                    p { small {
                        (self.why)
                        @if let Some((words, address)) = &self.choose { " " a href=(address) { (words) } }
                    } }
                }
            }
        };
        page.into_string()
    }

    fn line(&self, line: &str) -> Markup {
        let is_page =
            line.strip_prefix(&self.home).is_some_and(|it| it.starts_with('/') && !it.contains(' '));
        html! { @if is_page { a href=(line) { (line) } } @else { (line) } }
    }
}
