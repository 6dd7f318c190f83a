//! Files to try, made in code.

use std::io::{Cursor, Write as _};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Left red, right blue.
pub fn halves(width: u32, height: u32) -> DynamicImage {
    let colour = |x| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    RgbImage::from_fn(width, height, |x, _| colour(x)).into()
}

/// A picture in bytes.
pub fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub fn jpeg() -> Vec<u8> {
    written(&halves(64, 32), ImageFormat::Jpeg)
}

pub fn png() -> Vec<u8> {
    written(&halves(64, 32), ImageFormat::Png)
}

pub fn webp() -> Vec<u8> {
    written(&halves(64, 32), ImageFormat::WebP)
}

/// Half of it can be seen through.
pub fn clear(format: ImageFormat) -> Vec<u8> {
    let clear = |x| if x < 32 { Rgba([0, 120, 0, 255]) } else { Rgba([0, 0, 0, 0]) };
    written(&RgbaImage::from_fn(64, 32, |x, _| clear(x)).into(), format)
}

/// What a telephone writes about a photo: its maker, how it was held, and a place in the north of the Netherlands.
pub fn exif(orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let at = |place: u32| place.to_le_bytes();
    let rationals = |all: [u32; 3]| {
        all.iter().flat_map(|it| [it.to_le_bytes(), 1_u32.to_le_bytes()].concat()).collect::<Vec<u8>>()
    };
    let (maker, gps, degrees) = (50, 60, 60 + 2 + 4 * 12 + 4);
    [
        b"II*\0\x08\0\0\0".to_vec(),
        3_u16.to_le_bytes().to_vec(),
        entry(0x010f, 2, 10, at(maker)),
        entry(0x0112, 3, 1, u32::from(orientation).to_le_bytes()),
        entry(0x8825, 4, 1, at(gps)),
        at(0).to_vec(),
        b"LOPERCAM1\0".to_vec(),
        4_u16.to_le_bytes().to_vec(),
        entry(1, 2, 2, *b"N\0\0\0"),
        entry(2, 5, 3, at(degrees)),
        entry(3, 2, 2, *b"E\0\0\0"),
        entry(4, 5, 3, at(degrees + 24)),
        at(0).to_vec(),
        rationals([53, 13, 57]),
        rationals([6, 34, 11]),
    ]
    .concat()
}

/// A photo with those words, held on its side or not.
pub fn photo(orientation: u16) -> Vec<u8> {
    let (plain, words) = (jpeg(), exif(orientation));
    let length = u16::try_from(words.len() + 8).unwrap().to_be_bytes();
    [&plain[..2], b"\xff\xe1", &length, b"Exif\0\0", &words, &plain[2..]].concat()
}

/// A part of a PNG.
pub fn chunk(name: &[u8], body: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(name);
    sum.update(body);
    [&u32::try_from(body.len()).unwrap().to_be_bytes(), name, body, &sum.sum().to_be_bytes()].concat()
}

/// A PNG that says how large it is, and has little more.
pub fn png_of_size(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let parts = [chunk(b"IHDR", &head), chunk(b"IDAT", b"\x78\x9c\x03\0\0\0\0\x01"), chunk(b"IEND", b"")];
    [b"\x89PNG\r\n\x1a\n".to_vec(), parts.concat()].concat()
}

/// A photo that says it has another size.
pub fn jpeg_of_size(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg();
    let at = bytes.windows(2).position(|it| it == b"\xff\xc0").unwrap() + 5;
    bytes[at..at + 2].copy_from_slice(&height.to_be_bytes());
    bytes[at + 2..at + 4].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// A packed folder.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, body) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(body).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What the first part of a document says that it is.
pub fn types(main: &str) -> Vec<u8> {
    format!("<Types><Override PartName=\"/main.xml\" ContentType=\"application/{main}+xml\"/></Types>")
        .into_bytes()
}

/// A document of an office program, with other parts beside.
pub fn office(main: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = types(&format!("vnd.openxmlformats-officedocument.{main}.main"));
    zip(&[&[("[Content_Types].xml", &*types), ("word/document.xml", b"<w/>")], more].concat())
}

/// A document of LibreOffice.
pub fn open_document(kind: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let kind = format!("application/vnd.oasis.opendocument.{kind}");
    let own: [(&str, &[u8]); 2] = [("mimetype", kind.as_bytes()), ("META-INF/manifest.xml", b"<manifest/>")];
    zip(&[&own, more].concat())
}

/// A box of MP4 around others.
pub fn mp4_box(name: &[u8], body: &[u8]) -> Vec<u8> {
    [&u32::try_from(body.len() + 8).unwrap().to_be_bytes(), name, body].concat()
}

/// A recording in MP4 whose tracks hold this, with words about it.
pub fn mp4(brand: &[u8], tracks: &[&[u8]]) -> Vec<u8> {
    let track = |holds: &[u8]| {
        let handler = mp4_box(b"hdlr", &[&[0; 8][..], holds, &[0; 13]].concat());
        let words = mp4_box(b"udta", b"the bedroom");
        mp4_box(b"trak", &[mp4_box(b"mdia", &handler), words].concat())
    };
    let mut movie = vec![mp4_box(b"mvhd", &[0; 100])];
    movie.extend(tracks.iter().map(|it| track(it)));
    movie.push(mp4_box(b"udta", "Kerkstraat 12".as_bytes()));
    [
        mp4_box(b"ftyp", &[brand, &[0; 4], b"mp42"].concat()),
        mp4_box(b"moov", &movie.concat()),
        mp4_box(b"mdat", b"sound sound sound"),
    ]
    .concat()
}

/// A recording in WebM as browsers make it, as far as anyone looks.
pub fn webm(codec: &str) -> Vec<u8> {
    let length = 0x80 | u8::try_from(codec.len()).unwrap();
    [b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm\x16\x54\xae\x6b\x86".as_slice(), &[length], codec.as_bytes()]
        .concat()
}

/// Two frames of silence.
pub fn mp3_frames() -> Vec<u8> {
    let frame = [&b"\xff\xfb\x90\x00"[..], &[0; 413]].concat();
    frame.repeat(2)
}

/// The same with words before and behind.
pub fn mp3() -> Vec<u8> {
    let words = b"TPE1\0\0\0\x0bKerkstraat";
    let tail = [&b"TAG"[..], &[b'k'; 125]].concat();
    [&b"ID3\x03\0\0\0\0\0"[..], &[u8::try_from(words.len()).unwrap()], words, &mp3_frames(), &tail].concat()
}

/// A recording in WAV with words between.
pub fn wav() -> Vec<u8> {
    let part = |name: &[u8; 4], body: &[u8]| {
        [&name[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), body].concat()
    };
    let parts =
        [part(b"fmt ", &[1; 16]), part(b"LIST", b"INFOIARTKerkstraat"), part(b"data", &[9; 10])].concat();
    [&b"RIFF"[..], &u32::try_from(parts.len() + 4).unwrap().to_le_bytes(), b"WAVE", &parts].concat()
}

pub fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".to_vec()
}
