//! Messages in two languages, and numbers as people write them.

use jiff::civil::date;
use loper_vocabulary::language::Language::{En, Nl};
use loper_vocabulary::money::Cents;

use crate::format;
use crate::messages::{Messages, Texts};

const TEXTS: Texts = Texts {
    feature: "test",
    nl: "test-hello = Dag\ntest-found =\n    { $count ->\n        [one] één beroep\n       *[other] { $count } beroepen\n    }\n",
    en: "test-hello = Hello\ntest-found =\n    { $count ->\n        [one] one occupation\n       *[other] { $count } occupations\n    }\n",
};

#[test]
fn messages_speak_both_languages_and_count() {
    let messages = Messages::new(&[TEXTS]).map_err(|wrong| wrong.join("; ")).expect("reads");
    assert_eq!(messages.get(Nl, "test-hello"), "Dag");
    assert_eq!(messages.get(En, "test-hello"), "Hello");
    assert_eq!(messages.fill(Nl, "test-found", &[("count", 1.into())]), "één beroep");
    assert_eq!(messages.fill(En, "test-found", &[("count", 3.into())]), "3 occupations");
    assert_eq!(messages.fill(En, "test-missing", &[]), "⟦test-missing⟧");
    assert_eq!(messages.keys(Nl), messages.keys(En));
}

#[test]
fn a_broken_file_is_told() {
    let broken = Texts { feature: "test", nl: "test-a = { $x\n", en: "test-a = x\n" };
    assert!(Messages::new(&[broken]).is_err());
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let check = |made: String, want: &str| assert_eq!(made, want);
    check(format::whole(Nl, 252_000), "252.000");
    check(format::whole(En, 1_234_567), "1,234,567");
    check(format::whole(Nl, -1500), "−1.500");
    check(format::whole(Nl, 999), "999");
    check(format::decimal(Nl, 8.16, 2), "8,16");
    check(format::decimal(Nl, -0.001, 1), "0,0");
    check(format::decimal(En, -1.62, 1), "−1.6");
    check(format::money(Nl, Cents(2450)), "€\u{a0}24,50");
    check(format::money(En, Cents(123_456)), "€1,234.56");
    check(format::money_round(Nl, Cents(2450)), "€\u{a0}25");
    check(format::date(Nl, date(2026, 4, 1)), "1 april 2026");
    check(format::period(Nl, "2025KW04"), "4e kwartaal 2025");
    check(format::period(En, "2024JJ00"), "2024");
    check(format::list(Nl, &["bol".into(), "bbl".into(), "examen".into()]), "bol, bbl en examen");
    check(format::capital("ijsmaker"), "IJsmaker");
    check(format::capital("élève"), "Élève");
}
