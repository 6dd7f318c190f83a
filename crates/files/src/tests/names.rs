//! Names to show, and how much fits.

use crate::name::shown;
use crate::quota::{OWNER_BYTES_MAX, fits};
use crate::retype::Kind;

#[test]
fn a_name_is_shown_without_its_tricks() {
    let check = |sent: &str, kind, expect: &str| assert_eq!(shown(sent, kind, "bestand"), expect, "{sent:?}");
    check("Meeloopdag bij Jansen.JPG", Kind::Jpeg, "Meeloopdag bij Jansen.jpg");
    check("rapport.docx.exe", Kind::Docx, "rapport.docx.docx");
    check("cv.pdf", Kind::Pdf, "cv.pdf");
    check("C:\\Users\\sanne\\foto.png", Kind::Png, "foto.png");
    check("../../etc/passwd", Kind::Text, "passwd.txt");
    check("stage\u{202e}gpj.exe", Kind::Jpeg, "stage gpj.jpg");
    check("a\"b\r\nX-Evil: 1.txt", Kind::Text, "a b X-Evil 1.txt");
    check("versie 1.2 van mijn plan", Kind::Odt, "versie 1.2 van mijn plan.odt");
    check("stage café 日本.pdf", Kind::Pdf, "stage café 日本.pdf");
    for empty in ["", "...", ".jpg", "/", "\u{202e}"] {
        check(empty, Kind::Jpeg, "bestand.jpg");
    }
    assert_eq!(shown(&"é".repeat(300), Kind::Text, "bestand").chars().count(), 84);
}

#[test]
fn what_fits_is_known_to_the_byte() {
    assert!(fits(OWNER_BYTES_MAX - 1, 1));
    assert!(!fits(OWNER_BYTES_MAX, 1));
    assert!(!fits(u64::MAX, 1));
}
