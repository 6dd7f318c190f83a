//! The fonts of a PDF: ours for our own words, and two behind them for the scripts and signs that people type.
//!
//! Cut from the fonts of the website (upright, two weights); the licences lie beside them. DejaVu in bold has Latin, Greek,
//! Cyrillic and Arabic letters only.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Our own face first: see [`our_face_has`].
const FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/atkinson-hyperlegible-next-regular.ttf"),
    include_bytes!("../fonts/atkinson-hyperlegible-next-bold.ttf"),
    include_bytes!("../fonts/bricolage-grotesque-bold.ttf"),
    include_bytes!("../fonts/dejavu-sans.ttf"),
    include_bytes!("../fonts/dejavu-sans-bold.ttf"),
    include_bytes!("../fonts/noto-emoji.ttf"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.into_iter().filter_map(|it| Font::new(Bytes::new(it), 0)).collect());

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// All fonts, in the order of the book.
pub fn all() -> &'static [Font] {
    &FONTS
}

/// What is known of them.
pub fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// Whether one of the fonts can draw a character.
pub fn any_has(it: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(it.into()))
}

/// Whether our own face can.
pub fn our_face_has(it: char) -> bool {
    FONTS.first().is_some_and(|font| font.info().coverage.contains(it.into()))
}
