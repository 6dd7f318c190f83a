//! What may be kept.

/// What a kept file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A photo, written by us.
    Jpeg,
    /// A drawing or a picture of a screen, written by us.
    Png,
    /// A document to print.
    Pdf,
    /// A recording in WebM, from the browsers Firefox and Chrome.
    WebM,
    /// A recording in MP4, from telephones.
    Mp4,
    /// A recording in Ogg.
    Ogg,
    /// A recording in MP3.
    Mp3,
    /// A recording in WAV.
    Wav,
    /// Plain text in UTF-8.
    Text,
    /// A text document of Word.
    Docx,
    /// A workbook of Excel.
    Xlsx,
    /// Slides of PowerPoint.
    Pptx,
    /// A text document of LibreOffice.
    Odt,
    /// A workbook of LibreOffice.
    Ods,
    /// Slides of LibreOffice.
    Odp,
}

const MEGABYTE: u64 = 1024 * 1024;

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Jpeg,
        Self::Png,
        Self::Pdf,
        Self::WebM,
        Self::Mp4,
        Self::Ogg,
        Self::Mp3,
        Self::Wav,
        Self::Text,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Odp,
    ];
    /// The largest file that may come in, of any kind, in bytes.
    pub const UPLOAD_BYTES_MAX: u64 = 50 * MEGABYTE;

    /// The type on the wire, and in tables.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::WebM => "audio/webm",
            Self::Mp4 => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Mp3 => "audio/mpeg",
            Self::Wav => "audio/wav",
            Self::Text => "text/plain; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
        }
    }

    /// Reads what [`Self::media_type`] wrote; nothing else is a kind.
    pub fn parse(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.media_type() == media_type)
    }

    /// How the name of such a file ends, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::WebM => "weba",
            Self::Mp4 => "m4a",
            Self::Ogg => "ogg",
            Self::Mp3 => "mp3",
            Self::Wav => "wav",
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Odp => "odp",
        }
    }

    /// A picture that we wrote ourselves: it may be shown in a page. Everything else is a file to save.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }

    /// A recording: a page may play it.
    pub const fn is_sound(self) -> bool {
        matches!(self, Self::WebM | Self::Mp4 | Self::Ogg | Self::Mp3 | Self::Wav)
    }

    /// How large such a file may be when it comes in, in bytes. A photo becomes a good deal smaller; the rest does not.
    pub const fn bytes_max(self) -> u64 {
        match self {
            Self::Jpeg | Self::Png => Self::UPLOAD_BYTES_MAX,
            Self::Text => MEGABYTE,
            _ => 20 * MEGABYTE,
        }
    }
}
