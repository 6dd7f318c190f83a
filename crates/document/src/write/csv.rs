//! A table for a spreadsheet or another system: semicolons, quotes where they are needed, and nothing that a spreadsheet
//! would run.

/// The mark by which a spreadsheet knows that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// Rows as text. A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it is words.
pub fn csv<R, C>(rows: R) -> String
where
    R: IntoIterator<Item = C>,
    C: IntoIterator,
    C::Item: AsRef<str>,
{
    let mut out = String::from(MARK);
    for row in rows {
        for (place, cell) in row.into_iter().enumerate() {
            if place > 0 {
                out.push(';');
            }
            push(&mut out, cell.as_ref());
        }
        out.push_str("\r\n");
    }
    out
}

fn push(out: &mut String, cell: &str) {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n']);
    let is_quoted = is_formula || cell.contains([';', ',', '"', '\n', '\r', '\t']) || cell.trim() != cell;
    if is_quoted {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    if is_quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn a_cell_is_words_whatever_it_begins_with() {
        let table = [
            ("Samira", "Samira"),
            ("=1+1", "\"'=1+1\""),
            ("+31 6", "\"'+31 6\""),
            ("-2", "\"'-2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            (" =cmd|' /C calc'!A0", "\"' =cmd|' /C calc'!A0\""),
            ("\t=1", "\"'\t=1\""),
            ("＝1", "\"'＝1\""),
            ("a;b", "\"a;b\""),
            ("een \"woord\"", "\"een \"\"woord\"\"\""),
            ("twee\nregels", "\"twee\nregels\""),
            ("", ""),
        ];
        for (cell, written) in table {
            assert_eq!(csv([[cell]]), format!("\u{feff}{written}\r\n"), "{cell}");
        }
    }

    #[test]
    fn rows_have_their_cells_beside_each_other() {
        assert_eq!(csv([["a", "b"], ["c", "d"]]), "\u{feff}a;b\r\nc;d\r\n");
    }
}
