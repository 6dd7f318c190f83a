//! Badges as others sign them (the fixtures were signed with the crypto of another language), and everything that is wrong
//! with the rest.

use loper_vocabulary::time::Moment;
use serde_json::{Value, json};
use uuid::Uuid;

use super::baked::{FILE_MAX, TEXT_MAX, Unreadable, text_of};
use super::code::{of_base58, of_base64, to_base58, to_base64};
use super::issue::{Award, Key};
use super::jws::Signature;
use super::key::{Issuers, PublicKey, Wrong};
use super::{Against, Badge, Subject, Validity, read};

/// 24 November 2026.
const NOW: Moment = Moment(1_795_521_600_000_000);
const RS256: &str = include_str!("fixtures/three_rs256.txt");
const ES256: &str = include_str!("fixtures/three_es256.txt");
const INSIDE: &str = include_str!("fixtures/three_inside_rs256.txt");
const DID_JWK: &str = include_str!("fixtures/three_did_jwk.txt");
const TWO: &str = include_str!("fixtures/two_rs256.txt");

fn known() -> Issuers {
    Issuers::parse(include_str!("fixtures/issuers.json")).expect("issuers")
}

fn look_as(text: &str, issuers: &Issuers, addresses: &[&str], now: Moment) -> Result<Badge, Unreadable> {
    let addresses: Vec<String> = addresses.iter().map(|it| (*it).to_owned()).collect();
    read(text.trim(), Against { issuers, addresses: &addresses, now })
}

fn look(text: &str) -> Badge {
    look_as(text, &known(), &["leerling@voorbeeld.nl"], NOW).expect("a badge")
}

/// The same badge with another head or another body, and the old signature.
fn with(text: &str, change: impl Fn(&mut Value, &mut Value)) -> String {
    let parts: Vec<&str> = text.trim().split('.').collect();
    let json = |text| serde_json::from_slice::<Value>(&of_base64(text).expect("base64")).expect("JSON");
    let (mut head, mut body) = (json(parts[0]), json(parts[1]));
    change(&mut head, &mut body);
    let text = |it: &Value| to_base64(it.to_string().as_bytes());
    format!("{}.{}.{}", text(&head), text(&body), parts[2])
}

#[test]
fn a_signature_of_a_known_issuer_holds_in_each_way_of_signing() {
    for (text, version) in [(RS256, 3), (ES256, 3), (INSIDE, 3), (TWO, 2)] {
        let badge = look(text);
        assert_eq!(badge.signature, Signature::Known("Rode Kruis Voorbeeld".into()), "{version}");
        assert_eq!((badge.version, badge.title.as_str()), (version, "Eerste hulp"));
        assert_eq!(badge.subject, Subject::Yours);
        assert_eq!(badge.issued_on.map(|it| it.to_string()).as_deref(), Some("2026-03-01"));
        assert!(badge.is_sound() && badge.may_be_kept());
    }
    assert!(matches!(look(RS256).validity, Validity::Until(day) if day.to_string() == "2028-03-01"));
    assert_eq!(look(TWO).validity, Validity::Always);
}

#[test]
fn a_key_in_the_identifier_says_that_nothing_changed_and_not_who_it_is() {
    let badge = look_as(DID_JWK, &Issuers::default(), &["leerling@voorbeeld.nl"], NOW).expect("a badge");
    assert_eq!(badge.signature, Signature::Itself);
    assert!(badge.may_be_kept() && !badge.is_sound());
    // The same key beside the name of an issuer that is not in the key.
    let stray = with(DID_JWK, |_, body| body["credentialSubject"]["achievement"]["name"] = json!("Arts"));
    assert_eq!(look_as(&stray, &Issuers::default(), &[], NOW).expect("a badge").signature, Signature::Broken);
}

#[test]
fn without_the_key_it_is_not_checked_and_that_is_said() {
    for text in [RS256, ES256, INSIDE, TWO] {
        let badge = look_as(text, &Issuers::default(), &["leerling@voorbeeld.nl"], NOW).expect("a badge");
        assert_eq!(badge.signature, Signature::NoKey);
        assert!(badge.may_be_kept() && !badge.is_sound());
    }
}

#[test]
fn what_was_changed_does_not_hold() {
    let subject = |body: &mut Value| body["credentialSubject"]["achievement"]["name"] = json!("Arts");
    for text in [RS256, ES256] {
        let badge = look(&with(text, |_, body| subject(body)));
        assert_eq!(badge.signature, Signature::Broken);
        assert!(!badge.may_be_kept());
    }
    let two = look(&with(TWO, |_, body| body["badge"]["name"] = json!("Arts")));
    assert_eq!(two.signature, Signature::Broken);
    // A key of another kind, an issuer whose key it is not, half a signature.
    assert_eq!(look(&with(RS256, |head, _| head["alg"] = json!("ES256"))).signature, Signature::Broken);
    let (signed, _) = RS256.trim().rsplit_once('.').expect("a signature");
    let half = format!("{signed}.{}", to_base64(&[7; 128]));
    assert_eq!(look(&half).signature, Signature::Broken);
}

#[test]
fn a_way_of_signing_that_says_nothing_is_refused() {
    let table: [(&str, Value); 5] = [
        ("alg", json!("none")),
        ("alg", json!("NONE")),
        ("alg", json!("HS256")),
        ("alg", json!(null)),
        ("crit", json!(["exp"])),
    ];
    for (name, value) in table {
        let badge = look(&with(RS256, |head, _| head[name] = value.clone()));
        assert_eq!(badge.signature, Signature::Refused, "{name} {value}");
        assert!(!badge.may_be_kept());
    }
    let bare = with(RS256, |head, _| head["alg"] = json!("none"));
    let bare = format!("{}.", bare.rsplit_once('.').expect("a signature").0);
    assert_eq!(look(&bare).signature, Signature::Refused, "without a signature at all");
}

#[test]
fn who_brings_a_key_along_proves_nothing_of_the_issuer() {
    let key = Key::new(&[7; 32]);
    let award = award(Some(("leerling@voorbeeld.nl", "zout")));
    let text = award.sign(&key).expect("a badge");
    let known_here = Issuers(vec![key.issuer("Voorbeeldschool")]);
    let badge = look_as(&text, &known_here, &["leerling@voorbeeld.nl"], NOW).expect("a badge");
    assert_eq!(badge.signature, Signature::Here("Voorbeeldschool".into()));
    // Someone else signs and says that the known issuer did.
    let pretended = with(&text, |_, body| body["issuer"]["id"] = json!("https://issuer.example/profile"));
    assert_eq!(look(&pretended).signature, Signature::Broken);
    // The name of a key of one issuer beside another issuer.
    let borrowed = with(RS256, |_, body| body["issuer"]["id"] = json!("https://other.example"));
    assert_eq!(look(&borrowed).signature, Signature::Broken);
}

#[test]
fn on_another_name_ended_or_not_yet_is_said() {
    let other = look_as(RS256, &known(), &["iemand@anders.nl"], NOW).expect("a badge");
    assert_eq!(other.subject, Subject::Other);
    assert!(other.may_be_kept() && !other.is_sound());
    assert_eq!(look_as(RS256, &known(), &[], NOW).expect("a badge").subject, Subject::NoAddress);
    let later = Moment(1_840_000_000_000_000);
    let ended = look_as(RS256, &known(), &["leerling@voorbeeld.nl"], later).expect("a badge");
    assert!(matches!(ended.validity, Validity::Ended(_)) && !ended.is_sound());
    let before = Moment(1_700_000_000_000_000);
    let not_yet = look_as(RS256, &known(), &["leerling@voorbeeld.nl"], before).expect("a badge");
    assert!(matches!(not_yet.validity, Validity::NotYet(_)) && !not_yet.is_sound());
    for date in [json!("gisteren"), json!({}), json!(9e99), json!("9999999-01-01")] {
        let odd = look(&with(RS256, |_, body| body["validUntil"] = date.clone()));
        assert_eq!(odd.validity, Validity::Unclear, "{date}");
    }
}

#[test]
fn what_was_not_signed_is_said_to_be_so() {
    let body = of_base64(RS256.split('.').nth(1).expect("a body")).expect("base64");
    let plain = String::from_utf8(body).expect("words");
    assert_eq!(look(&plain).signature, Signature::Unsigned);
    let mut with_proof: Value = serde_json::from_str(&plain).expect("JSON");
    with_proof["proof"] = json!([{ "type": "DataIntegrityProof" }]);
    assert_eq!(look(&with_proof.to_string()).signature, Signature::Inside);
    let body = of_base64(TWO.split('.').nth(1).expect("a body")).expect("base64");
    let mut hosted: Value = serde_json::from_slice(&body).expect("JSON");
    hosted["verification"] = json!({ "type": "HostedBadge" });
    let badge = look(&hosted.to_string());
    assert_eq!((badge.signature.clone(), badge.is_sound()), (Signature::Hosted, false));
    hosted["badge"] = json!("https://issuer.example/ehbo2");
    assert_eq!(look(&hosted.to_string()).title, "https://issuer.example/ehbo2");
}

#[test]
fn what_is_no_badge_is_refused_and_never_more_than_that() {
    let deep = format!("{{\"type\":\"Assertion\",\"a\":{}1{}}}", "[".repeat(30_000), "]".repeat(30_000));
    let deep_signed =
        format!("{}.{}.AA", to_base64(b"{\"alg\":\"RS256\"}"), to_base64(&deep.as_bytes()[..40_000]));
    let table = [
        String::new(),
        "niets".into(),
        "a.b.c".into(),
        "..".into(),
        "{}".into(),
        "{\"type\":\"Assertion\"}".into(),
        "{\"type\":[\"OpenBadgeCredential\"],\"credentialSubject\":7}".into(),
        "[]".into(),
        deep,
        deep_signed,
    ];
    for text in table {
        let answer = look_as(&text, &known(), &[], NOW);
        assert!(answer.is_err(), "{}: {answer:?}", &text[..text.len().min(60)]);
    }
    let large = format!("{{\"type\":\"Assertion\",\"x\":\"{}\"}}", "y".repeat(TEXT_MAX));
    assert_eq!(look_as(&large, &known(), &[], NOW), Err(Unreadable::TooLarge));
    assert_eq!(text_of(&vec![b' '; 5 * 1024 * 1024]), Err(Unreadable::TooLarge));
    assert_eq!(text_of(&vec![b'x'; FILE_MAX]), Err(Unreadable::TooLarge));
    assert_eq!(text_of(b"https://issuer.example/badge.json"), Err(Unreadable::Address));
    assert_eq!(text_of(&[0xff, 0xfe, 0x00]), Err(Unreadable::Other));
}

fn png(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut out = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
    for (kind, data) in parts {
        out.extend(u32::try_from(data.len()).expect("short").to_be_bytes());
        out.extend(*kind);
        out.extend(*data);
        out.extend([0; 4]);
    }
    out
}

#[test]
fn a_badge_is_found_in_the_picture_into_which_it_was_baked() {
    let jws = RS256.trim();
    let itxt = |name: &str| [name.as_bytes(), &[0, 0, 0, 0, 0], jws.as_bytes()].concat();
    for name in ["openbadges", "openbadgecredential"] {
        let data = itxt(name);
        let picture = png(&[(b"IHDR", &[0; 13]), (b"iTXt", &data), (b"IEND", &[])]);
        assert_eq!(text_of(&picture).as_deref(), Ok(jws), "{name}");
    }
    let old = [b"openbadges".as_slice(), &[0], jws.as_bytes()].concat();
    assert_eq!(text_of(&png(&[(b"tEXt", &old)])).as_deref(), Ok(jws));
    let svg = format!(
        "<svg xmlns:openbadges=\"http://openbadges.org\"><openbadges:assertion verify=\"{jws}\"></openbadges:assertion></svg>"
    );
    assert_eq!(text_of(svg.as_bytes()).as_deref(), Ok(jws));
    let inside = "<svg><openbadges:credential><![CDATA[{\"a\": \"<b>\"}]]></openbadges:credential></svg>";
    assert_eq!(text_of(inside.as_bytes()).as_deref(), Ok("{\"a\": \"<b>\"}"));
    let escaped = "<svg><openbadges:assertion>{&quot;a&quot;: 1}</openbadges:assertion></svg>";
    assert_eq!(text_of(escaped.as_bytes()).as_deref(), Ok("{\"a\": 1}"));
}

#[test]
fn a_picture_without_a_badge_or_cut_off_is_said_to_be_so() {
    let long = {
        let mut bytes = png(&[]);
        bytes.extend([0xff, 0xff, 0xff, 0xff]);
        bytes.extend(b"iTXt");
        bytes
    };
    let packed = [b"openbadges".as_slice(), &[0, 1, 0, 0, 0], b"x"].concat();
    for picture in [png(&[(b"IHDR", &[0; 13]), (b"IEND", &[])]), png(&[]), long, png(&[(b"iTXt", &packed)])] {
        assert_eq!(text_of(&picture), Err(Unreadable::Bare));
    }
    for svg in [
        "<svg></svg>",
        "<svg><openbadges:assertion",
        "<svg><openbadges:assertion/></svg>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><svg>&a;</svg>",
    ] {
        assert_eq!(text_of(svg.as_bytes()), Err(Unreadable::Bare), "{svg}");
    }
}

fn award<'a>(address: Option<(&'a str, &'a str)>) -> Award<'a> {
    Award {
        id: Uuid::from_u128(1),
        achievement: Uuid::from_u128(2),
        school: "Voorbeeldschool",
        title: "Lassen, niveau 1",
        criteria: "Drie werkstukken gelast.",
        address,
        name: "Samira Voorbeeld",
        at: NOW,
    }
}

#[test]
fn a_school_gives_one_that_holds_and_in_which_no_address_can_be_read() {
    let key = Key::new(&[9; 32]);
    let text = award(Some(("leerling@voorbeeld.nl", "zout"))).sign(&key).expect("a badge");
    let body = String::from_utf8(of_base64(text.split('.').nth(1).expect("a body")).expect("base64"))
        .expect("words");
    assert!(!body.contains("leerling@") && !body.contains("Samira"), "{body}");
    // Elsewhere, where nobody knows this school, it holds by the key in its identifier.
    let elsewhere = look_as(&text, &Issuers::default(), &["leerling@voorbeeld.nl"], NOW).expect("a badge");
    assert_eq!((elsewhere.signature, elsewhere.subject), (Signature::Itself, Subject::Yours));
    assert!(key.did().starts_with("did:key:z6Mk"), "{}", key.did());
    let named = award(None).sign(&key).expect("a badge");
    assert_eq!(look(&named).subject, Subject::Unknown);
}

#[test]
fn keys_are_read_as_they_are_written_elsewhere() {
    // The first test vector of the description of did:key for Ed25519.
    let did = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
    let Some(PublicKey::Ed25519(key)) = PublicKey::of_did(did) else { panic!("a key") };
    assert_eq!(to_base58(&[[0xed, 0x01].as_slice(), &key].concat()), &did["did:key:z".len()..]);
    for wrong in [
        "did:key:z6Mk",
        "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
        "did:key:z0OIl",
        "did:jwk:e30",
        "did:web:issuer.example",
        "",
    ] {
        assert_eq!(PublicKey::of_did(wrong), None, "{wrong}");
    }
    assert!(PublicKey::of_did(&format!("did:key:z{}", "2".repeat(100_000))).is_none());
    for bytes in [vec![], vec![0], vec![0, 0, 1], (0..=255).collect::<Vec<u8>>()] {
        assert_eq!(of_base64(&to_base64(&bytes)).as_deref(), Some(bytes.as_slice()));
        if bytes.len() < 90 {
            assert_eq!(of_base58(&to_base58(&bytes)).as_deref(), Some(bytes.as_slice()));
        }
    }
    for wrong in ["A", "AA==", "A+/A", "AB", "é"] {
        assert_eq!(of_base64(wrong), None, "{wrong}");
    }
    assert!(matches!(Issuers::parse("{}"), Err(Wrong::Form(_))));
    let odd = r#"[{"id":"https://a.example","name":"A","keys":[{"kty":"oct","k":"AA"}]}]"#;
    assert_eq!(Issuers::parse(odd), Err(Wrong::Key("https://a.example".into())));
}
