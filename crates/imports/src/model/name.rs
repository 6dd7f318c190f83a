//! The name of a file that came in, made harmless. Importers know a file by what it is called, so it stays readable.

/// Longer names are cut at their beginning: the end tells what it is.
const LENGTH_MAX: usize = 100;

/// A name without folders, without signs that mean something to a system, that begins with no point.
pub fn harmless(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String =
        last.chars()
            .map(|it| {
                if it.is_alphanumeric() || matches!(it, '.' | '_' | '-' | ' ' | '(' | ')') { it } else { '_' }
            })
            .collect();
    let plain = plain.trim().trim_start_matches('.');
    let long = plain.chars().count().saturating_sub(LENGTH_MAX);
    let cut: String = plain.chars().skip(long).collect();
    let cut = cut.trim_start_matches('.');
    if cut.is_empty() { "_".into() } else { cut.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_it_is_and_leads_nowhere() {
        for (given, kept) in [
            ("occupations_en.csv", "occupations_en.csv"),
            ("Studenten per opleiding (2025).csv", "Studenten per opleiding (2025).csv"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\ada\\kans op werk.xlsx", "kans op werk.xlsx"),
            ("..", "_"),
            ("", "_"),
            (".htaccess", "htaccess"),
            ("a\u{202e}b\0c\n.csv", "a_b_c_.csv"),
            ("één.csv", "één.csv"),
        ] {
            assert_eq!(harmless(given), kept, "{given}");
        }
        let long = harmless(&format!("{}_en.csv", "x".repeat(400)));
        assert!(long.chars().count() == LENGTH_MAX && long.ends_with("_en.csv"));
    }
}
