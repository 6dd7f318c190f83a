//! Why a file is not kept.

/// Why a file is not kept. A page says it in words, with what to do instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nothing is in it.
    Empty,
    /// It is larger than this kind of file may be.
    TooLarge {
        /// How large it may be.
        bytes_max: u64,
    },
    /// The picture has more pixels than can be decoded safely.
    TooManyPixels,
    /// A photo as a new iPhone makes it; the telephone can be set to make JPEG.
    Heic,
    /// A drawing that can carry a program.
    Svg,
    /// A page of the web, or other text with tags.
    Html,
    /// Another kind of picture: GIF, BMP, TIFF, an icon.
    OtherPicture,
    /// A recording with pictures.
    Film,
    /// Something that runs.
    Program,
    /// A packed folder.
    Archive,
    /// A document of an old Office, in which programs hide.
    OldOffice,
    /// A document with a program in it.
    Macros,
    /// A document that is locked with a password.
    Locked,
    /// It swells to something huge when it is opened.
    Bomb,
    /// The test file of virus scanners.
    Virus,
    /// It begins as something that may be kept, and goes wrong further on.
    Damaged,
    /// Something that is not known here.
    Unknown,
}

impl Refused {
    /// Every reason.
    pub const ALL: [Self; 17] = [
        Self::Empty,
        Self::TooLarge { bytes_max: super::Kind::UPLOAD_BYTES_MAX },
        Self::TooManyPixels,
        Self::Heic,
        Self::Svg,
        Self::Html,
        Self::OtherPicture,
        Self::Film,
        Self::Program,
        Self::Archive,
        Self::OldOffice,
        Self::Macros,
        Self::Locked,
        Self::Bomb,
        Self::Virus,
        Self::Damaged,
        Self::Unknown,
    ];

    /// Its word in the keys of messages: `web-file-refused-heic`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::TooManyPixels => "too_many_pixels",
            Self::Heic => "heic",
            Self::Svg => "svg",
            Self::Html => "html",
            Self::OtherPicture => "other_picture",
            Self::Film => "film",
            Self::Program => "program",
            Self::Archive => "archive",
            Self::OldOffice => "old_office",
            Self::Macros => "macros",
            Self::Locked => "locked",
            Self::Bomb => "bomb",
            Self::Virus => "virus",
            Self::Damaged => "damaged",
            Self::Unknown => "unknown",
        }
    }
}
