//! Forms with files, and files as answers.

use loper_testkit::browser::Answer;
use loper_vocabulary::language::Language;

use super::world::{FILE_MAX, shell};

#[test]
fn a_form_with_files_gives_what_was_typed_and_what_was_chosen() {
    let (_fresh, _, mut browser) = shell();
    let fields = [("titel", "Meeloopdag\r\nbij Jansen é"), ("vak", "a"), ("vak", "b")];
    let files: [(&str, &str, &[u8]); 3] =
        [("foto", "foto.jpg", b"\xff\xd8\xff\r\n--x"), ("foto", "", b""), ("stem", "../leeg.webm", b"")];
    let answer = browser.upload("/proef/bestanden", &fields, &files);
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.body,
        r#"[("titel", "Meeloopdag\r\nbij Jansen é"), ("vak", "a"), ("vak", "b")] [("foto", "foto.jpg", 8), ("stem", "../leeg.webm", 0)] []"#
    );
}

#[test]
fn a_file_too_large_or_too_many_leaves_the_rest_of_the_form() {
    let (_fresh, _, mut browser) = shell();
    let large = vec![7; FILE_MAX + 1];
    let fits = vec![7; FILE_MAX];
    let files: [(&str, &str, &[u8]); 4] = [
        ("foto", "groot.jpg", &large),
        ("foto", "1.jpg", &fits),
        ("foto", "2.jpg", b"b"),
        ("foto", "3.jpg", b"c"),
    ];
    let answer = browser.upload("/proef/bestanden", &[("titel", "blijft")], &files);
    let expect = format!(
        r#"[("titel", "blijft")] [("foto", "1.jpg", {FILE_MAX}), ("foto", "2.jpg", 1)] [("groot.jpg", TooLarge), ("3.jpg", TooMany)]"#
    );
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, expect.as_str()));
}

#[test]
fn more_than_the_door_takes_is_a_page() {
    let (_fresh, _, mut browser) = shell();
    let is_page = |answer: &Answer, status: u16| {
        assert_eq!(answer.status, status);
        assert!(answer.body.contains("<html"), "{}", answer.body);
    };
    let huge = vec![7; 5 * FILE_MAX + 256 * 1024];
    is_page(&browser.upload("/proef/bestanden", &[], &[("foto", "a.jpg", &huge)]), 413);
    let words = "a".repeat(300 * 1024);
    is_page(&browser.upload("/proef/bestanden", &[("titel", &words)], &[]), 413);
    let many = vec![("a", "b"); 501];
    is_page(&browser.upload("/proef/bestanden", &many, &[]), 413);
    let own = [("sec-fetch-site", "same-origin"), ("content-type", "multipart/form-data; boundary=x")];
    is_page(
        &browser.send(
            "POST",
            "/proef/bestanden",
            &own,
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
        ),
        400,
    );
    is_page(&browser.send("POST", "/proef/bestanden", &own[..1], "a=b"), 400);
    let foreign = [("sec-fetch-site", "cross-site"), own[1]];
    is_page(&browser.send("POST", "/proef/bestanden", &foreign, "--x--"), 403);
}

#[test]
fn a_photo_is_shown_and_anything_else_is_saved() {
    let (_fresh, _, mut browser) = shell();
    let photo = browser.get("/proef/bestand/foto");
    assert_eq!((photo.header("content-type"), photo.body.as_str()), ("image/jpeg", "0123456789"));
    assert_eq!(
        photo.header("content-disposition"),
        "inline; filename=\"meeloopdag.jpg\"; filename*=UTF-8''meeloopdag.jpg"
    );
    let drawing = browser.get("/proef/bestand/tekening");
    assert!(drawing.header("content-disposition").starts_with("attachment; "));
    let paper = browser.get("/proef/bestand/verslag");
    assert_eq!(
        paper.header("content-disposition"),
        "attachment; filename=\"verslag _caf____x_ y.pdf\"; \
         filename*=UTF-8''verslag%20%22caf%C3%A9%22%0D%0Ax%3A%20y.pdf"
    );
    for answer in [photo, drawing, paper] {
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "private, no-store");
    }
}

#[test]
fn a_player_gets_the_part_that_it_asks_for() {
    let (_fresh, _, mut browser) = shell();
    let mut check = |range: &str, status: u16, says: &str, body: &str| {
        let answer = browser.get_with("/proef/bestand/foto", &[("range", range)]);
        assert_eq!((answer.status.as_u16(), answer.header("content-range")), (status, says), "{range}");
        if status != 416 {
            assert_eq!(answer.body, body, "{range}");
        }
    };
    check("bytes=0-1", 206, "bytes 0-1/10", "01");
    check("bytes=3-", 206, "bytes 3-9/10", "3456789");
    check("bytes=-2", 206, "bytes 8-9/10", "89");
    check("bytes=-200", 206, "bytes 0-9/10", "0123456789");
    check("bytes=8-200", 206, "bytes 8-9/10", "89");
    check("bytes=10-", 416, "bytes */10", "");
    check("bytes=5-2", 416, "bytes */10", "");
    check("bytes=-0", 416, "bytes */10", "");
    check("bytes=0-1,3-4", 200, "", "0123456789");
    check("lines=0-1", 200, "", "0123456789");
}

#[test]
fn why_a_file_was_not_kept_is_said_in_words() {
    let (_fresh, app, _) = shell();
    for language in Language::ALL {
        let uri = "/proef".parse().expect("an address");
        let visit = crate::visit::Visit {
            language,
            ..crate::visit::Visit::read(&app, &uri, &axum::http::HeaderMap::new(), None)
        };
        assert!(crate::file::why_not(&visit, "too_large", 20 * 1024 * 1024).contains("20 MB"));
        assert!(crate::file::why_not(&visit, "heic", 0).contains("iPhone"));
    }
}

#[test]
fn a_large_file_is_laid_on_the_disk_as_it_comes_in() {
    let (_fresh, _, mut browser) = shell();
    let (large, small) = (vec![b'7'; 3 * FILE_MAX], b"a7".to_vec());
    let files = [("b", "groot.csv", large.as_slice()), ("b", "", b""), ("b", "klein.csv", small.as_slice())];
    let laid = browser.upload("/proef/groot", &[("q", "woord")], &files);
    assert_eq!(laid.body, format!("[(\"q\", \"woord\")] groot.csv {0} {0} klein.csv 2 1", 3 * FILE_MAX));
    let broken = browser.upload("/proef/groot", &[("q", "een woord")], &[("b", "nergens.csv", b"x")]);
    assert_eq!(broken.status, 500);
    assert!(broken.words().contains("een woord"), "what was typed is not lost: {}", broken.words());
    let three = [("b", "1.csv", &b"x"[..]), ("b", "2.csv", b"x"), ("b", "3.csv", b"x")];
    assert_eq!(browser.upload("/proef/groot", &[], &three).status, 413, "more files than the door takes");
    let folder = std::env::temp_dir().join(format!("loper-spool-{}", std::process::id()));
    std::fs::remove_dir_all(folder).expect("the test cleans up");
}
