//! Packed files: whole, torn, and made to do harm.

use std::io::{Cursor, Read as _, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::read::archive::{Member, gunzip, members};
use crate::read::problem::Unreadable;

fn packed(method: CompressionMethod, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("a file");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

fn found(archive: &[u8]) -> Vec<Member> {
    members(Cursor::new(archive)).expect("an archive").expect("no workbook")
}

fn text(archive: &[u8], member: &Member) -> std::io::Result<String> {
    let mut text = String::new();
    member.open(Cursor::new(archive))?.read_to_string(&mut text).map(|_| text)
}

#[test]
fn files_come_out_as_they_went_in() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let files = [
            ("map/één.csv", &b"a;b\n1;2\n"[..]),
            ("__MACOSX/._x", b"x"),
            (".verborgen", b"x"),
            ("twee.csv", b""),
        ];
        let archive = packed(method, &files);
        let all = found(&archive);
        assert_eq!(all.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["één.csv", "twee.csv"]);
        assert_eq!(text(&archive, &all[0]).expect("text"), "a;b\n1;2\n");
        assert_eq!(text(&archive, &all[1]).expect("text"), "");
    }
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(b"a;b\n").expect("bytes");
    let mut text = String::new();
    gunzip(&packer.finish().expect("packed")[..]).read_to_string(&mut text).expect("text");
    assert_eq!(text, "a;b\n");
}

#[test]
fn a_workbook_is_a_table_and_no_archive() {
    let book = packed(
        CompressionMethod::Deflated,
        &[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"")],
    );
    assert_eq!(members(Cursor::new(&book[..])), Ok(None));
}

#[test]
fn what_is_no_archive_or_half_of_one_is_told() {
    let archive = packed(CompressionMethod::Deflated, &[("a.csv", &b"naam;getal\n".repeat(500))]);
    for wrong in [&archive[..archive.len() / 2], b"PK\x03\x04 and nothing more", b""] {
        assert!(matches!(members(Cursor::new(wrong)), Err(Unreadable::Broken(_))));
    }
    assert_eq!(found(&packed(CompressionMethod::Stored, &[])), []);
}

#[test]
fn a_byte_that_changed_is_noticed() {
    let mut archive = packed(CompressionMethod::Stored, &[("a.csv", b"naam;getal\nx;7\n")]);
    let all = found(&archive);
    let place = archive.windows(3).position(|it| it == b"x;7").expect("the row") + 2;
    archive[place] = b'9';
    let why = text(&archive, &all[0]).expect_err("it changed").to_string();
    assert!(why.contains("the archive is damaged"), "{why}");
}

#[test]
fn a_bomb_is_stopped_early() {
    let line = b"naam;getal;plaats\n".repeat(1_000_000);
    let archive = packed(CompressionMethod::Deflated, &[("a.csv", &line)]);
    let all = found(&archive);
    let mut out = Vec::new();
    let mut file = all[0].open(Cursor::new(&archive[..])).expect("opens");
    let why = file.read_to_end(&mut out).expect_err("a bomb").to_string();
    assert!(why.contains("zip bomb"), "{why}");
    assert!(out.len() < 20 * 1024 * 1024, "{} bytes came out", out.len());
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&line).expect("bytes");
    let why = gunzip(&packer.finish().expect("packed")[..]).read_to_end(&mut out).expect_err("a bomb");
    assert!(why.to_string().contains("zip bomb"), "{why}");
}

#[test]
fn too_many_files_are_refused() {
    let names: Vec<String> = (0..1_001).map(|number| format!("{number}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"a"[..])).collect();
    assert!(matches!(
        members(Cursor::new(packed(CompressionMethod::Stored, &files))),
        Err(Unreadable::TooLarge(_))
    ));
}
