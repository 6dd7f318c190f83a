//! The rules of this room, as tables.

use crate::model::kind::{Kind, Timing};
use crate::model::server::{Security, Server, ServerRefused};
use crate::model::words::{one_line, paragraphs, without_addresses};

#[test]
fn a_server_is_read_as_it_is_written_and_has_tls_unless_it_is_this_machine() {
    let good = [
        ("smtp://mail.school.nl", "mail.school.nl", 587, Security::StartTls, None),
        ("smtp://mail.school.nl:25/", "mail.school.nl", 25, Security::StartTls, None),
        ("smtp://10.0.0.5:25", "10.0.0.5", 25, Security::StartTls, None),
        ("smtp://localhost.evil.example:25", "localhost.evil.example", 25, Security::StartTls, None),
        ("smtp://localhost:2525", "localhost", 2525, Security::Plain, None),
        ("smtp://127.0.0.1", "127.0.0.1", 587, Security::Plain, None),
        ("smtp://[::1]:25", "::1", 25, Security::Plain, None),
        ("smtp://[2001:db8::1]", "2001:db8::1", 587, Security::StartTls, None),
        ("smtps://mail.school.nl", "mail.school.nl", 465, Security::Tls, None),
        (
            "smtps://ik:a%20p%40ss%3Aw@mail.school.nl:4650",
            "mail.school.nl",
            4650,
            Security::Tls,
            Some(("ik", "a p@ss:w")),
        ),
        (
            "smtp://ik%40school.nl:geheim@mail.school.nl",
            "mail.school.nl",
            587,
            Security::StartTls,
            Some(("ik@school.nl", "geheim")),
        ),
    ];
    for (url, host, port, security, account) in good {
        let account = account.map(|(user, password)| (user.to_owned(), password.to_owned()));
        let expected = Server { host: host.into(), port, security, account };
        assert_eq!(Server::parse(url), Ok(expected), "{url}");
    }
    let bad = [
        ("mail.school.nl:25", ServerRefused::Scheme),
        ("https://mail.school.nl", ServerRefused::Scheme),
        ("smtp://", ServerRefused::Host),
        ("smtp://mail school.nl", ServerRefused::Host),
        ("smtp://[nergens]:25", ServerRefused::Host),
        ("smtp://mail.school.nl:0", ServerRefused::Port),
        ("smtp://mail.school.nl:99999", ServerRefused::Port),
        ("smtp://mail.school.nl:vijf", ServerRefused::Port),
        ("smtps://ik@mail.school.nl", ServerRefused::Account),
        ("smtps://ik:%zz@mail.school.nl", ServerRefused::Account),
        ("smtps://ik:@mail.school.nl", ServerRefused::Account),
    ];
    for (url, refused) in bad {
        assert_eq!(Server::parse(url), Err(refused), "{url}");
    }
    let shown = format!("{:?}", Server::parse("smtps://ik:geheim@mail.school.nl"));
    assert!(shown.contains("ik") && !shown.contains("geheim"), "{shown}");
}

#[test]
fn a_subject_is_one_line_of_words() {
    let lines = [
        ("  Een   bericht ", "Een bericht"),
        ("Hoi\r\nBcc: x@y.nl", "Hoi Bcc: x@y.nl"),
        ("a\u{0}b\u{7f}c\td\u{2028}e\u{85}f", "a b c d e f"),
        ("\u{202e}gnirts\u{2066}!", "gnirts!"),
        ("", ""),
    ];
    for (text, expected) in lines {
        assert_eq!(one_line(text, 50), expected, "{text:?}");
    }
    assert_eq!(one_line("één twee drie", 9), "één twee…");
    assert_eq!(one_line("één twee drie", 10), "één twee…", "no space before the mark");
    assert_eq!(one_line(&"é".repeat(51), 50).chars().count(), 50);
}

#[test]
fn a_body_keeps_its_lines_and_nothing_else() {
    let bodies = [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\n\na  \n\n\n\nb\u{0}\u{8}\n", "a\n\nb"),
        ("a\u{2029}b", "a\nb"),
        ("\u{202e}a", "a"),
    ];
    for (text, expected) in bodies {
        assert_eq!(paragraphs(text, 100), expected, "{text:?}");
    }
    assert_eq!(paragraphs("abcdef", 3), "abc");
    assert_eq!(
        without_addresses("550 <weg@elders.nl>: user  weg@elders.nl unknown"),
        "550 ‹…› user ‹…› unknown"
    );
}

#[test]
fn what_was_chosen_holds_where_there_is_a_choice() {
    use Timing::{AtOnce, Daily, Never};
    let table = [
        (Kind::Talk, None, false, AtOnce),
        (Kind::Talk, Some(Daily), false, Daily),
        (Kind::Talk, Some(Daily), true, AtOnce),
        (Kind::Talk, Some(Never), true, Never),
        (Kind::Shared, None, false, Daily),
        (Kind::Shared, None, true, AtOnce),
        (Kind::Shared, Some(AtOnce), false, AtOnce),
        (Kind::Access, Some(Never), false, AtOnce),
        (Kind::Safety, Some(Daily), false, AtOnce),
        (Kind::Daily, Some(Never), false, AtOnce),
    ];
    for (kind, chosen, is_short_lived, expected) in table {
        assert_eq!(kind.timing(chosen, is_short_lived), expected, "{kind:?} {chosen:?} {is_short_lived}");
    }
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.code()), Some(kind));
    }
    for timing in Timing::ALL {
        assert_eq!(Timing::parse(timing.code()), Some(timing));
    }
}
