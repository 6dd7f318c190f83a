//! Workbooks (.xlsx): every sheet as rows of text, with a limit on what they unpack to.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};

use super::Row;
use super::problem::Unreadable;

/// What a workbook may unpack to at the most, in bytes.
pub const UNPACKED_MAX: u64 = 256 * 1024 * 1024;

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name on the tab.
    pub name: String,
    /// Its rows, with the row numbers that the program shows.
    pub rows: Vec<Row>,
}

/// Reads all sheets. Whole numbers come as digits without `.0`, so that codes stay codes.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Unreadable::Binary("something other than a workbook (.xlsx)"));
    }
    check_size(bytes)?;
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|problem| Unreadable::Broken(problem.to_string()))?;
    let mut all = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|problem| Unreadable::Broken(problem.to_string()))?;
        let first = range.start().map_or(0, |(row, _)| row);
        let rows = range
            .rows()
            .enumerate()
            .map(|(place, cells)| Row {
                line: u64::from(first) + place as u64 + 1,
                cells: cells.iter().map(text_of).collect(),
            })
            .collect();
        all.push(Sheet { name, rows });
    }
    Ok(all)
}

/// Unpacks to nowhere and counts, because the sizes in an archive are what its maker wrote there.
fn check_size(bytes: &[u8]) -> Result<(), Unreadable> {
    let broken = |problem: &dyn std::fmt::Display| Unreadable::Broken(problem.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|problem| broken(&problem))?;
    let mut total = 0;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|problem| broken(&problem))?;
        let mut limited = part.take(UNPACKED_MAX + 1 - total);
        total += std::io::copy(&mut limited, &mut std::io::sink()).map_err(|problem| broken(&problem))?;
        if total > UNPACKED_MAX {
            return Err(Unreadable::TooLarge("it unpacks to more than 256 MB".into()));
        }
    }
    Ok(())
}

fn text_of(cell: &Data) -> String {
    match cell {
        // `#N/B` and the like: no value.
        Data::Empty | Data::Error(_) => String::new(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::DateTime(moment) if !moment.is_duration() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}
