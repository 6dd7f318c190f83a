//! A badge in whatever it comes: text, or a picture into which it was baked (PNG, SVG).

/// What may come in as a file, in bytes.
pub const FILE_MAX: usize = 1024 * 1024;
/// How long a badge may be as text, in bytes.
pub const TEXT_MAX: usize = 64 * 1024;
const PNG: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
/// The names under which a badge is baked into a PNG: of version 2, and of version 3.
const NAMES: [&[u8]; 2] = [b"openbadges", b"openbadgecredential"];
/// The elements in which a badge is baked into an SVG.
const ELEMENTS: [&str; 2] = ["<openbadges:assertion", "<openbadges:credential"];

/// Why there is no badge in what came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than a badge is.
    TooLarge,
    /// It is a picture without a badge in it.
    Bare,
    /// It is not a badge.
    Other,
    /// It is only the address of a badge.
    Address,
}

impl Unreadable {
    /// The word in the keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::Bare => "bare",
            Self::Other => "other",
            Self::Address => "address",
        }
    }
}

/// The text of the badge in what came.
pub fn text_of(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() > FILE_MAX {
        return Err(Unreadable::TooLarge);
    }
    let text = if bytes.starts_with(&PNG) {
        of_png(bytes).ok_or(Unreadable::Bare)?
    } else {
        let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Other)?;
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('<') { of_svg(text).ok_or(Unreadable::Bare)? } else { text.to_owned() }
    };
    let text = text.trim().to_owned();
    if text.len() > TEXT_MAX {
        return Err(Unreadable::TooLarge);
    }
    if text.starts_with("https://") || text.starts_with("http://") {
        return Err(Unreadable::Address);
    }
    Ok(text)
}

/// Every part of a PNG has its length before it; none is read past the end.
fn of_png(bytes: &[u8]) -> Option<String> {
    let mut rest = bytes.get(PNG.len()..)?;
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let end = usize::try_from(length).ok()?.checked_add(8)?;
        let (kind, data) = (rest.get(4..8)?, rest.get(8..end)?);
        let found = match kind {
            b"iTXt" => of_itxt(data),
            b"tEXt" => split(data).filter(|(name, _)| NAMES.contains(name)).map(|it| it.1),
            _ => None,
        };
        if let Some(text) = found {
            return String::from_utf8(text.to_vec()).ok();
        }
        rest = rest.get(end.checked_add(4)?..)?;
    }
}

fn split(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = data.iter().position(|it| *it == 0)?;
    Some((&data[..at], &data[at + 1..]))
}

/// A name, two signs about packing, a language, a translated name, and the text. A packed one is not read: the rule for
/// badges is that they are not.
fn of_itxt(data: &[u8]) -> Option<&[u8]> {
    let (name, rest) = split(data)?;
    let (flag, rest) = rest.split_first()?;
    if !NAMES.contains(&name) || *flag != 0 {
        return None;
    }
    let (_language, rest) = split(rest.get(1..)?)?;
    Some(split(rest)?.1)
}

/// The badge in a drawing: in an attribute, or as the text of the element. Nothing else of the drawing is read.
fn of_svg(text: &str) -> Option<String> {
    let start = ELEMENTS.iter().find_map(|it| text.find(it).map(|at| at + it.len()))?;
    let rest = &text[start..];
    let end = rest.find('>')?;
    let (tag, inside) = (&rest[..end], &rest[end + 1..]);
    let content = inside.split("</openbadges:").next().unwrap_or_default().trim();
    let content = content.strip_prefix("<![CDATA[").and_then(|it| it.strip_suffix("]]>")).unwrap_or(content);
    if !tag.ends_with('/') && !content.trim().is_empty() {
        return Some(if content.contains('<') { content.to_owned() } else { plain(content) });
    }
    let value = tag.split_once("verify=")?.1;
    let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    value[1..].split(quote).next().map(plain)
}

fn plain(text: &str) -> String {
    let pairs =
        [("&quot;", "\""), ("&apos;", "'"), ("&#34;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
