//! Reading as tables, and imports through the door on both databases.

mod imports;
mod readers;
mod refusals;

use std::path::Path;

use loper_labour_market::import::file::File;
use rust_xlsxwriter::Workbook;

/// A file of ours in the exact format of a publisher.
fn given(name: &str) -> File {
    File::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(name))
}

/// Its bytes.
fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(given(name).path).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

/// The list of qualifications as SBB makes it: the title in the header row, codes as numbers and as text.
fn qualification_list() -> Vec<u8> {
    let rows: [[&str; 9]; 8] = [
        [
            "Overzicht vastgestelde kwalificatiedossiers en kwalificaties geldig vanaf 01-08-2025",
            "",
            "Opleidingscode",
            "Kwalificatie",
            "Niveau",
            "Prijsfactor",
            "Soort opleiding",
            "Beroepsvereisten",
            "Leerweg",
        ],
        ["Kwalificatiedossier", "", "Opleidingscode", "", "", "Prijsfactor", "", "", ""],
        ["14. Zorg en welzijn   79140", "", "", "", "", "", "", "", ""],
        ["Verzorgende IG", "", "#23187", "", "", "", "", "", ""],
        ["", "", "#25491", "Verzorgende IG", "3", "#1.1", "vakopleiding", " ", "BOL/BBL"],
        ["", "", "\u{a0}25656\u{a0}", "Nieuwe specialist", "4", "", "specialistenopleiding", "Ja", "BBL"],
        ["", "", "#25180", "Kok", "", "", "", "", ""],
        ["", "", "5655", "Te kort", "3", "", "", "", "BOL"],
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Complete lijst").expect("a name");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell.strip_prefix('#') {
                Some(number) => {
                    let number: f64 = number.parse().expect("a number");
                    sheet.write_number(row, column, number).expect("a cell");
                }
                None if cell.is_empty() => {}
                None => {
                    sheet.write_string(row, column, cell).expect("a cell");
                }
            }
        }
    }
    let sheet = book.add_worksheet();
    sheet.set_name("Vervallen").expect("a name");
    let past = [
        [
            "opleidingscode",
            "dossiernaam",
            "datum einde instroom",
            "datum einde opleiding",
            "wordt vervangen door",
        ],
        ["25001", "Oud dossier", "31-07-2025", "31-07-2030", "25491 (profiel)"],
    ];
    for (row, cells) in (0..).zip(past) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}
