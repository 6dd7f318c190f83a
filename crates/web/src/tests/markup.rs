//! Whether markup is well formed: every tag closed in order, every attribute quoted, no text missing.

/// Elements that are never closed.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// What is wrong with a piece of markup, in words.
pub(super) fn wrong(markup: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    let mut rest = markup;
    while let Some((text, after)) = rest.split_once('<') {
        look_at_text(text, &mut wrong);
        let end = end_of_tag(after).unwrap_or(after.len());
        let tag = &after[..end];
        rest = after.get(end + 1..).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                last => wrong.push(format!("</{name}> closes {last:?}")),
            }
        } else if !tag.starts_with('!') {
            let name = tag.split_whitespace().next().unwrap_or_default();
            look_at_attributes(tag, &mut ids, &mut wrong);
            if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
    look_at_text(rest, &mut wrong);
    if !open.is_empty() {
        wrong.push(format!("never closed: {open:?}"));
    }
    wrong
}

/// Where the tag ends: a `>` inside a quoted value does not end it.
fn end_of_tag(after: &str) -> Option<usize> {
    let mut is_quoted = false;
    after.char_indices().find_map(|(place, c)| {
        is_quoted ^= c == '"';
        (c == '>' && !is_quoted).then_some(place)
    })
}

fn look_at_text(text: &str, wrong: &mut Vec<String>) {
    let is_key = |word: &str| word.starts_with("web-") && !word.contains('.');
    if text.contains('⟦') || text.split_whitespace().any(is_key) {
        wrong.push(format!("a text is missing: {}", text.trim()));
    }
}

fn look_at_attributes<'a>(tag: &'a str, ids: &mut Vec<&'a str>, wrong: &mut Vec<String>) {
    if !tag.matches('"').count().is_multiple_of(2) {
        wrong.push(format!("a quote is open in <{tag}>"));
    }
    for forbidden in [" style=", " onclick=", " onload=", "javascript:"] {
        if tag.contains(forbidden) {
            wrong.push(format!("{forbidden} in <{tag}>"));
        }
    }
    if let Some((_, after)) = tag.split_once(" id=\"") {
        let id = after.split('"').next().unwrap_or_default();
        if ids.contains(&id) {
            wrong.push(format!("the id {id} stands twice"));
        }
        ids.push(id);
    }
}

#[test]
fn the_check_itself_finds_what_is_wrong() {
    for (markup, count) in [
        ("<p>goed <br> <a title=\"a > b\">ja</a></p>", 0),
        ("<p><b>scheef</p></b>", 2),
        ("<p>open", 1),
        ("<p>⟦web-x⟧</p>", 1),
        ("<p>web-search</p>", 1),
        ("<p style=\"x\"></p>", 1),
        ("<i id=\"a\"></i><i id=\"a\"></i>", 1),
    ] {
        assert_eq!(wrong(markup).len(), count, "{markup}: {:?}", wrong(markup));
    }
}
