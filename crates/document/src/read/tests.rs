//! Every dialect that publishers use, and every way in which a file can be broken.

mod archives;

use std::io::{self, Read};

use proptest::prelude::*;

use super::Row;
use super::cell::{decimal, whole};
use super::columns::{Header, fold};
use super::csv::Csv;
use super::problem::Unreadable;
use super::table::Table;

/// Header, rows, problems, and how the file ended.
type Everything = (Vec<String>, Vec<Vec<String>>, Vec<String>, Result<(), Unreadable>);

fn all(bytes: &[u8]) -> Everything {
    let mut csv = Csv::open(bytes).expect("a table");
    let header = csv.header().names().to_vec();
    let (mut rows, mut problems, mut row) = (Vec::new(), Vec::new(), Row::default());
    while let Some(next) = csv.next_row(&mut row) {
        match next {
            Ok(()) => rows.push(row.cells.clone()),
            Err(problem) => problems.push(format!("{}: {}", problem.line, problem.reason)),
        }
    }
    (header, rows, problems, csv.finish())
}

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    all(bytes).1
}

#[test]
fn every_separator_and_every_encoding_gives_the_same_table() {
    let plain = "naam;plaats\nZoë;Fryslân\n";
    let expected = vec![vec!["Zoë".to_owned(), "Fryslân".to_owned()]];
    let utf16 = |bytes: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter().chain(plain.encode_utf16()).flat_map(bytes).collect()
    };
    let latin: Vec<u8> = plain.chars().map(|c| u8::try_from(u32::from(c)).expect("a Latin letter")).collect();
    for (what, bytes) in [
        ("semicolon", plain.as_bytes().to_vec()),
        ("comma", plain.replace(';', ",").into_bytes()),
        ("tab", plain.replace(';', "\t").into_bytes()),
        ("windows line ends", plain.replace('\n', "\r\n").into_bytes()),
        ("old line ends", plain.replace('\n', "\r").into_bytes()),
        ("with a mark", [b"\xef\xbb\xbf", plain.as_bytes()].concat()),
        ("latin-1", latin),
        ("UTF-16 with a mark", utf16(u16::to_le_bytes, true)),
        ("UTF-16, the other way round", utf16(u16::to_be_bytes, true)),
        ("UTF-16 without a mark", utf16(u16::to_le_bytes, false)),
        ("Excel's first line", format!("sep=;\r\n{plain}").into_bytes()),
        ("a separator too many", plain.replace("Fryslân", "Fryslân;").into_bytes()),
        ("empty lines", plain.replace('\n', "\n\n").into_bytes()),
    ] {
        let (header, rows, problems, end) = all(&bytes);
        assert_eq!((header, rows), (vec!["naam".into(), "plaats".into()], expected.clone()), "{what}");
        assert!(problems.is_empty() && end.is_ok(), "{what}: {problems:?} {end:?}");
    }
}

#[test]
fn a_quoted_cell_may_hold_lines_and_separators() {
    let table = "a,b\n\"een\ntwee, \"\"drie\"\"\",x\nvier,y\n";
    assert_eq!(rows(table.as_bytes()), [["een\ntwee, \"drie\"", "x"], ["vier", "y"]]);
    let mut csv = Csv::open(table.as_bytes()).expect("a table");
    let mut row = Row::default();
    let lines: Vec<u64> = std::iter::from_fn(|| csv.next_row(&mut row).map(|_| row.line)).collect();
    assert_eq!(lines, [2, 4]);
}

#[test]
fn decimal_commas_and_a_sentence_above_do_not_hide_the_separator() {
    let table = "Bron: UWV, CBS, ROA en anderen, zie de toelichting\nnaam;waarde\nkok;1,5\nkapper;2,25\n";
    let csv = Csv::open_after(table.as_bytes(), |names| names.iter().any(|name| name == "waarde"));
    assert_eq!(csv.expect("a table").header().names(), ["naam", "waarde"]);
    assert_eq!(rows(b"naam;waarde\nkok;1,5\n"), [["kok", "1,5"]]);
}

#[test]
fn a_row_that_is_too_short_is_told_with_its_line_and_reading_goes_on() {
    let (_, rows, problems, end) = all(b"a;b;c\n1;2\n3;4;5\nBron: CBS\n");
    assert_eq!(rows, [["3", "4", "5"]]);
    assert!(problems[0].starts_with("2: The header has 3 columns and this row has 2"), "{problems:?}");
    assert!(end.is_ok(), "a footer is no torn row");
}

#[test]
fn a_torn_file_is_told() {
    for torn in ["a;b;c\n1;2;3\n4;5", "a;b;c\n1;2;3\n4;\"vijf", "a;b\n1;2\n3;\"vier\nvijf"] {
        assert_eq!(all(torn.as_bytes()).3, Err(Unreadable::Torn), "{torn}");
    }
    for whole in ["a;b\n1;2", "a;b\n1;\"twee\"", "a;b\n1;een 5\" buis\n"] {
        assert_eq!(all(whole.as_bytes()).3, Ok(()), "{whole}");
    }
}

#[test]
fn a_disk_that_fails_half_way_is_not_the_end_of_the_table() {
    struct Failing(usize);
    impl Read for Failing {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(io::Error::other("the network share went away"));
            }
            let line = b"aaaa;bbbb\n";
            let count = out.len().min(line.len());
            out[..count].copy_from_slice(&line[..count]);
            self.0 -= 1;
            Ok(count)
        }
    }
    let mut csv = Csv::open(Failing(20_000)).expect("a table");
    let mut row = Row::default();
    while csv.next_row(&mut row).is_some() {}
    assert_eq!(csv.finish(), Err(Unreadable::Broken("the network share went away".into())));
}

#[test]
fn an_open_quote_does_not_fill_the_memory() {
    let start = b"a;b\n1;\"".as_slice();
    let mut csv = Csv::open(start.chain(io::repeat(b'x').take(40 * 1024 * 1024))).expect("a table");
    let mut row = Row::default();
    while csv.next_row(&mut row).is_some() {}
    assert!(csv.finish().is_err_and(|why| why.to_string().contains("16 MB")));
}

#[test]
fn what_is_no_table_is_named() {
    for (bytes, sentence) in [
        (&b""[..], "the file is empty"),
        (b"  \n\n", "the file is empty"),
        (b"PK\x03\x04rest", "this is not a table: it begins as a zip archive or a workbook; unpack it first"),
        (b"%PDF-1.7", "this is not a table: it begins as a PDF"),
        (b"\x7fELF\x02", "this is not a table: it begins as a program"),
        (b"a\x00b\x01cdefgh", "this is not a table: it begins as binary data"),
        (
            b"<!DOCTYPE html><p>",
            "this is not a table: it begins as a web page; the download did not give the file",
        ),
        (b"Naam,naam\n1,2\n", "the column “naam” stands twice in the header"),
    ] {
        let why = Csv::open(bytes).err().expect("a refusal");
        assert_eq!(why.to_string(), sentence);
    }
}

#[test]
fn columns_are_found_by_name() {
    let names = ["MAN2021", "MAN2023", "Erkende opleiding code", "Aantal", "Aantal (%)", "", ""];
    let header = Header::new(names.map(String::from).to_vec()).expect("a header");
    assert_eq!(header.find(&["ERKENDE_OPLEIDING_CODE"]), Some(2));
    assert_eq!(header.find(&["aantal (%)"]), Some(4));
    assert_eq!(header.find(&["AANTAL"]), Some(3));
    assert_eq!(header.years("man"), [(2021, 0), (2023, 1)]);
    let mut missing = Vec::new();
    header.need(&["niveau", "level"], &mut missing);
    assert_eq!(missing, ["niveau / level"]);
    assert_eq!(fold("Opleidings-Niveau (é)"), "opleidingsniveaué");
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (cell, number) in [
        ("12", Some(12)),
        (" 1.234 ", Some(1234)),
        ("1\u{a0}234\u{a0}567", Some(1_234_567)),
        ("9865000.0", Some(9_865_000)),
        ("-1", Some(-1)),
        ("−800", Some(-800)),
        ("1,5", None),
        ("", None),
        (".", None),
        ("x", None),
        ("12345678901234567890", None),
    ] {
        assert_eq!(whole(cell), number, "{cell}");
    }
    for (cell, number) in [
        ("3,5", Some(3.5)),
        ("3.5", Some(3.5)),
        ("1.234,5", Some(1234.5)),
        ("1,234.5", Some(1234.5)),
        ("-0,25", Some(-0.25)),
        ("inf", None),
        ("", None),
        ("1e999", None),
    ] {
        assert_eq!(decimal(cell), number, "{cell}");
    }
}

#[test]
fn a_workbook_reads_like_a_csv() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet()
        .set_name("Toelichting")
        .expect("a name")
        .write(0, 0, "Lees dit eerst")
        .expect("a cell");
    let sheet = book.add_worksheet().set_name("Tabel").expect("a name");
    for (place, name) in ["regio", "spanning"].into_iter().enumerate() {
        sheet.write(2, u16::try_from(place).expect("small"), name).expect("a cell");
    }
    sheet.write(3, 0, "Twente").expect("a cell");
    sheet.write(3, 1, 3.5).expect("a cell");
    sheet.write(5, 0, "Zeeland").expect("a cell");
    sheet.write(5, 1, 4).expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    let mut table =
        Table::open_after(bytes.as_slice(), |names| names.contains(&"regio".into())).expect("a table");
    let mut found = Vec::new();
    let mut row = Row::default();
    while let Some(Ok(())) = table.next_row(&mut row) {
        found.push((row.line, row.cells.clone()));
    }
    let cells = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
    assert_eq!(found, [(4, cells("Twente", "3.5")), (6, cells("Zeeland", "4"))]);
    let half = &bytes[..bytes.len() / 2];
    assert!(matches!(Table::open(half), Err(Unreadable::Broken(_))));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(mut csv) = Csv::open(bytes.as_slice()) {
            let mut row = Row::default();
            while csv.next_row(&mut row).is_some() {}
            let _ = csv.finish();
        }
        let _ = Table::open([b"PK\x03\x04", bytes.as_slice()].concat().as_slice()).is_ok();
    }

    #[test]
    fn what_is_written_is_read(table in prop::collection::vec(prop::collection::vec("[^\\x00\\r\\n\u{feff}]{1,12}", 3), 1..20)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = String::from("a;b;c\n");
        for row in &table {
            text.push_str(&row.iter().map(quoted).collect::<Vec<_>>().join(";"));
            text.push('\n');
        }
        let kept: Vec<_> = table.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(rows(text.as_bytes()), kept);
    }

    #[test]
    fn no_cell_makes_a_number_panic(cell in ".{0,20}") {
        let _ = (whole(&cell), decimal(&cell));
    }
}
