//! What may be kept and what not, by what is in it.

use super::made;
use crate::retype::{Kind, Refused, Retyped, retype};

fn kind(bytes: Vec<u8>) -> Result<Kind, Refused> {
    retype(bytes).map(|it| it.kind)
}

#[track_caller]
fn check(all: Vec<(&str, Vec<u8>, Result<Kind, Refused>)>) {
    let wrong: Vec<String> = all
        .into_iter()
        .filter_map(|(name, bytes, expect)| {
            let found = kind(bytes);
            (found != expect).then(|| format!("{name}: {found:?}, not {expect:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_can_be_kept_is_known_by_what_is_in_it() {
    check(vec![
        ("a photo", made::jpeg(), Ok(Kind::Jpeg)),
        ("a drawing", made::png(), Ok(Kind::Png)),
        ("a picture of the web", made::webp(), Ok(Kind::Jpeg)),
        ("one to see through", made::clear(image::ImageFormat::WebP), Ok(Kind::Png)),
        ("a paper", made::pdf(), Ok(Kind::Pdf)),
        ("a recording of Firefox", made::webm("A_OPUS"), Ok(Kind::WebM)),
        ("a recording of an iPhone", made::mp4(b"M4A ", &[b"soun"]), Ok(Kind::Mp4)),
        ("a recording of an Android", made::mp4(b"3gp4", &[b"soun"]), Ok(Kind::Mp4)),
        ("a recording in Ogg", b"OggS\0\x02\0\0\0\0\0\0\0\0OpusHead\x01\x01".to_vec(), Ok(Kind::Ogg)),
        ("a recording in MP3", made::mp3(), Ok(Kind::Mp3)),
        ("frames alone", made::mp3_frames(), Ok(Kind::Mp3)),
        ("a recording in WAV", made::wav(), Ok(Kind::Wav)),
        ("a note", "Vandaag heb ik gelast.\r\nDat ging goed é".as_bytes().to_vec(), Ok(Kind::Text)),
        ("a note that begins like a program", b"MZ is mijn klas.".to_vec(), Ok(Kind::Text)),
        ("a note that begins like a picture", b"BMW en Volvo".to_vec(), Ok(Kind::Text)),
        ("Word", made::office("wordprocessingml.document", &[]), Ok(Kind::Docx)),
        ("Excel", made::office("spreadsheetml.sheet", &[]), Ok(Kind::Xlsx)),
        ("PowerPoint", made::office("presentationml.presentation", &[]), Ok(Kind::Pptx)),
        ("Writer", made::open_document("text", &[]), Ok(Kind::Odt)),
        ("Calc", made::open_document("spreadsheet", &[]), Ok(Kind::Ods)),
        ("Impress", made::open_document("presentation", &[]), Ok(Kind::Odp)),
    ]);
}

#[test]
fn what_can_do_harm_is_refused_with_its_own_reason() {
    let (start, rest) =
        (br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-".as_slice(), b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    let virus = [start, rest].concat();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    check(vec![
        ("nothing", Vec::new(), Err(Refused::Empty)),
        ("a blank note", b" \n\n ".to_vec(), Err(Refused::Empty)),
        ("the test virus", virus.clone(), Err(Refused::Virus)),
        ("the test virus in a paper", [b"%PDF-1.7\n", &*virus, b"\n%%EOF"].concat(), Err(Refused::Virus)),
        ("a drawing with a script", svg.to_vec(), Err(Refused::Svg)),
        (
            "the same after a head",
            [b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -->", &svg[..]].concat(),
            Err(Refused::Svg),
        ),
        ("the same in two bytes", utf16(str::from_utf8(svg).unwrap()), Err(Refused::Svg)),
        ("a page", b"\n <!DOCTYPE html><script>alert(1)</script>".to_vec(), Err(Refused::Html)),
        ("a program of Windows", b"MZ\x90\0\x03\0\0\0".to_vec(), Err(Refused::Program)),
        ("a program of Linux", b"\x7fELF\x02\x01\x01\0".to_vec(), Err(Refused::Program)),
        ("a script", b"#!/bin/sh\nrm -rf /".to_vec(), Err(Refused::Program)),
        ("a photo of a new iPhone", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), Err(Refused::Heic)),
        ("the same under another brand", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic".to_vec(), Err(Refused::Heic)),
        ("a moving picture", b"GIF89a\x01\0\x01\0\x80\0\0".to_vec(), Err(Refused::OtherPicture)),
        ("a film in WebM", made::webm("V_VP8"), Err(Refused::Film)),
        ("a film in MP4", made::mp4(b"isom", &[b"soun", b"vide"]), Err(Refused::Film)),
        ("a film of Windows", b"RIFF\0\0\0\0AVI LIST".to_vec(), Err(Refused::Film)),
        ("a packed folder", made::zip(&[("a.txt", b"a")]), Err(Refused::Archive)),
        ("an empty packed folder", made::zip(&[]), Err(Refused::Archive)),
        ("7-Zip", b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(), Err(Refused::Archive)),
        ("gzip", b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), Err(Refused::Archive)),
        ("old Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(), Err(Refused::OldOffice)),
        ("a rich text", b"{\\rtf1\\ansi}".to_vec(), Err(Refused::Unknown)),
        ("anything", b"\x01\x02\x03\x04\x05\x06\x07\x08".to_vec(), Err(Refused::Unknown)),
    ]);
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().fold(vec![0xff, 0xfe], |all, it| [all, it.to_le_bytes().to_vec()].concat())
}

#[test]
fn a_document_with_something_else_in_it_is_no_document() {
    let word = "wordprocessingml.document";
    let macros = made::types("vnd.ms-word.document.macroEnabled.main");
    let zeros = vec![0; 24 * 1024 * 1024];
    let bomb = made::office(word, &[("word/media/image1.bin", &zeros)]);
    assert!(bomb.len() < 64 * 1024, "a bomb is small: {}", bomb.len());
    let locked = b"<manifest:encryption-data/>";
    check(vec![
        ("macros", made::zip(&[("[Content_Types].xml", &macros)]), Err(Refused::Macros)),
        (
            "macros under the name of none",
            made::office(word, &[("word/vbaProject.bin", b"x")]),
            Err(Refused::Macros),
        ),
        (
            "a button that runs",
            made::office(word, &[("word/activeX/activeX1.xml", b"x")]),
            Err(Refused::Macros),
        ),
        (
            "a Basic of LibreOffice",
            made::open_document("text", &[("Basic/Standard/a.xml", b"x")]),
            Err(Refused::Macros),
        ),
        ("a bomb", bomb, Err(Refused::Bomb)),
        ("a way out", made::office(word, &[("../../etc/passwd", b"x")]), Err(Refused::Archive)),
        ("a way out for Windows", made::office(word, &[("word\\..\\a", b"x")]), Err(Refused::Archive)),
        ("an absolute way", made::office(word, &[("/etc/passwd", b"x")]), Err(Refused::Archive)),
        ("a kind that is not ours", made::open_document("graphics", &[]), Err(Refused::Archive)),
        (
            "a lock",
            made::zip(&[("mimetype", Kind::Odt.media_type().as_bytes()), ("META-INF/manifest.xml", locked)]),
            Err(Refused::Locked),
        ),
    ]);
}

#[test]
fn what_was_cut_off_is_damaged() {
    let cut = |bytes: Vec<u8>, rest: usize| bytes[..bytes.len() - rest].to_vec();
    check(vec![
        ("a photo", cut(made::jpeg(), 20), Err(Refused::Damaged)),
        ("a drawing", cut(made::png(), 30), Err(Refused::Damaged)),
        ("a picture of the web", cut(made::webp(), 20), Err(Refused::Damaged)),
        ("a paper", cut(made::pdf(), 8), Err(Refused::Damaged)),
        ("a document", cut(made::office("wordprocessingml.document", &[]), 30), Err(Refused::Damaged)),
        ("a recording in MP4", made::mp4(b"M4A ", &[b"soun"])[..30].to_vec(), Err(Refused::Damaged)),
        ("a recording in MP3", made::mp3()[..40].to_vec(), Err(Refused::Damaged)),
        ("a recording in WAV", cut(made::wav(), 5), Err(Refused::Damaged)),
        ("a recording in WebM", b"\x1a\x45\xdf\xa3\x9f\x42".to_vec(), Err(Refused::Damaged)),
    ]);
}

#[test]
fn the_largest_of_each_kind_is_set() {
    let large = |start: &[u8], size: usize| [start, &vec![b' '; size + 1 - start.len()]].concat();
    for (start, kind) in
        [(&b"%PDF-1.7"[..], Kind::Pdf), (b"\xff\xd8\xff", Kind::Jpeg), (b"een lange brief", Kind::Text)]
    {
        let bytes_max = kind.bytes_max();
        let bytes = large(start, usize::try_from(bytes_max).unwrap());
        assert_eq!(retype(bytes), Err(Refused::TooLarge { bytes_max }), "{kind:?}");
    }
    assert!(Kind::ALL.iter().all(|it| it.bytes_max() <= Kind::UPLOAD_BYTES_MAX));
}

#[test]
fn the_words_about_a_recording_are_gone_and_its_sound_stays() {
    for bytes in [made::mp4(b"M4A ", &[b"soun"]), made::mp3(), made::wav()] {
        let has = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|it| it == words);
        assert!(has(&bytes, b"Kerkstraat"));
        let kept = retype(bytes).unwrap();
        assert!(!has(&kept.bytes, b"Kerkstraat") && !has(&kept.bytes, b"bedroom"), "{:?}", kept.kind);
        assert_eq!(retype(kept.bytes.clone()).unwrap(), kept, "what was kept once is kept as it is");
    }
    assert_eq!(retype(made::mp3()).unwrap().bytes, made::mp3_frames());
    let wav = retype(made::wav()).unwrap().bytes;
    assert_eq!(&wav[wav.len() - 10..], &[9; 10]);
    assert_eq!(wav[4..8], u32::try_from(wav.len() - 8).unwrap().to_le_bytes());
    let mp4 = made::mp4(b"M4A ", &[b"soun"]);
    assert_eq!(
        retype(mp4.clone()).unwrap().bytes.len(),
        mp4.len(),
        "every place in the file stays where it was"
    );
}

#[test]
fn text_of_any_computer_comes_out_in_one_way() {
    let expect = Retyped { kind: Kind::Text, bytes: "café €5".as_bytes().to_vec(), shape: None };
    for bytes in [b"caf\xe9 \x805".to_vec(), "\u{feff}café €5".as_bytes().to_vec(), utf16("café €5")] {
        assert_eq!(retype(bytes).unwrap(), expect);
    }
}

#[test]
fn every_kind_and_every_reason_has_its_own_word() {
    for (place, kind) in Kind::ALL.into_iter().enumerate() {
        assert_eq!(Kind::parse(kind.media_type()), Some(kind));
        assert!(Kind::ALL[..place].iter().all(|it| it.ending() != kind.ending()));
    }
    for (place, refused) in Refused::ALL.into_iter().enumerate() {
        assert!(Refused::ALL[..place].iter().all(|it| it.code() != refused.code()));
    }
    assert_eq!(Kind::parse("text/html"), None);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_comes_in_is_answered(which in 0_usize..11, at in 0_usize..4_000, value: u8, end in 0_usize..4_000) {
        let mut bytes = match which {
            0 => made::photo(6),
            1 => made::png(),
            2 => made::webp(),
            3 => made::pdf(),
            4 => made::office("wordprocessingml.document", &[("word/media/a", b"aaaa")]),
            5 => made::mp4(b"M4A ", &[b"soun"]),
            6 => made::mp3(),
            7 => made::wav(),
            8 => made::webm("A_OPUS"),
            9 => made::open_document("text", &[]),
            _ => vec![value; at],
        };
        if let Some(it) = bytes.get_mut(at) {
            *it = value;
        }
        bytes.truncate(end.max(1));
        // Whatever is kept can be taken in again: it is what it says it is.
        if let Ok(kept) = retype(bytes) {
            proptest::prop_assert_eq!(retype(kept.bytes).map(|it| it.kind), Ok(kept.kind));
        }
    }
}
