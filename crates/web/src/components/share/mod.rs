//! Keep, compare and share a page.

use maud::{Markup, html};

use super::Sample;
use super::icon::{Icon, icon};

/// The words and addresses of the row under a title.
#[derive(Debug, Clone, Copy)]
pub struct Share<'a> {
    /// What is kept: an occupation id or a programme key, with its kind: `occupation:…`.
    pub subject: &'a str,
    /// The word for keeping.
    pub keep: &'a str,
    /// The word for comparing, and where that happens.
    pub compare: (&'a str, &'a str),
    /// The word for the card, and where it is.
    pub card: (&'a str, &'a str),
    /// The word for sharing; what is said when the address was copied.
    pub share: (&'a str, &'a str),
}

/// The row: one main act (keep), others beside it. Sharing shows only where a script can do it; keeping is a
/// form that works without one. The page is the same for everyone, so only the script knows what is kept here.
pub fn share(words: Share<'_>) -> Markup {
    html! {
        div class="row share" {
            form method="post" action="/bewaard" data-keep {
                input type="hidden" name="wat" value=(words.subject);
                input type="hidden" name="doe" value="bewaar";
                button class="button" type="submit" { (icon(Icon::Bookmark)) (words.keep) }
            }
            a class="button button--second" href=(words.compare.1) { (icon(Icon::Scale)) (words.compare.0) }
            a class="button button--quiet" href=(words.card.1) { (icon(Icon::Newspaper)) (words.card.0) }
            button class="button button--quiet" type="button" data-share data-done=(words.share.1) hidden { (icon(Icon::Share2)) (words.share.0) }
            p class="small soft" role="status" data-share-status {}
        }
    }
}

/// Samples for the gallery.
pub fn samples() -> Vec<Sample> {
    let words = Share {
        subject: "occupation:x",
        keep: "Bewaar",
        compare: ("Vergelijk", "/vergelijken"),
        card: ("Kaart", "/"),
        share: ("Deel", "Het adres is gekopieerd"),
    };
    vec![Sample::new("under a title", share(words))]
}
