//! What a file says, and what is said of a file that is no roster; pure.

use jiff::civil::date;
use loper_document::write::archive::{Path, pack};
use loper_vocabulary::identity::{MembershipId, PersonId};
use proptest::prelude::*;
use uuid::Uuid;

use crate::import::refused::Refused;
use crate::import::roster::{Entry, Reason, Roster, read};
use crate::import::table::SAMPLE;
use crate::model::roster::{School, Standing, plan};

fn whole(text: &str) -> Roster {
    read(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}"))
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let files: Vec<(Path, &[u8])> =
        files.iter().map(|(name, bytes)| (Path::parse(name).expect("a path"), *bytes)).collect();
    pack(files.iter().map(|(path, bytes)| (path, *bytes))).expect("an archive")
}

fn book(rows: &[&[&str]]) -> Vec<u8> {
    let cell = |it: &&str| format!("<c t=\"inlineStr\"><is><t>{it}</t></is></c>");
    let row = |it: &&[&str]| format!("<row>{}</row>", it.iter().map(cell).collect::<String>());
    let space = "http://schemas.openxmlformats.org";
    let sheet = format!(
        "<worksheet xmlns=\"{space}/spreadsheetml/2006/main\"><sheetData>{}</sheetData></worksheet>",
        rows.iter().map(row).collect::<String>()
    );
    let types = format!(
        "<Types xmlns=\"{space}/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
    );
    let root = format!(
        "<Relationships xmlns=\"{space}/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"{space}/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let workbook = format!(
        "<workbook xmlns=\"{space}/spreadsheetml/2006/main\" xmlns:r=\"{space}/officeDocument/2006/relationships\">\
         <sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let sheets = format!(
        "<Relationships xmlns=\"{space}/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"{space}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    packed(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", sheets.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn by<'a>(roster: &'a Roster, number: &str) -> &'a Entry {
    roster.entries.iter().find(|it| it.number == number).unwrap_or_else(|| panic!("{number} in {roster:?}"))
}

#[test]
fn the_example_is_right_to_the_last_cell() {
    let roster = whole(SAMPLE);
    assert_eq!((roster.entries.len(), roster.wrong_count), (4, 0), "{roster:?}");
    let noor = by(&roster, "100001");
    assert_eq!((noor.name.as_str(), noor.family_name.as_str()), ("Noor Voorbeeld", "Voorbeeld"));
    assert_eq!(noor.sixteen_on, Some(date(2027, 9, 14)));
    assert_eq!(noor.guardians[0].email, "kees@thuis.example");
    assert_eq!(by(&roster, "100002").name, "Sem van Zoeken");
    assert_eq!(by(&roster, "100003").guardians.len(), 2);
    let jan = by(&roster, "P0017");
    assert!(jan.is_guide && jan.classes.len() == 2, "{jan:?}");
}

#[test]
fn columns_are_found_by_name_in_every_dialect() {
    let header = "Stamklas;Achternaam;Roepnaam;Tussenvoegsel;Leerlingnummer;E-mailadres\r\n";
    let row = "3B;Özil;Renée;van;17;Renee@School.Example\r\n";
    let plain = format!("{header}{row}");
    let latin: Vec<u8> =
        plain.chars().map(|it| u8::try_from(u32::from(it)).expect("latin-1 has this letter")).collect();
    let marked = format!("\u{feff}{plain}");
    let sixteen: Vec<u8> =
        std::iter::once(0xFEFF).chain(plain.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let above = format!("Lijst van 1 oktober\r\n\r\n{plain}");
    for bytes in [plain.into_bytes(), latin, marked.into_bytes(), sixteen, above.into_bytes()] {
        let roster = read(&bytes).unwrap_or_else(|why| panic!("{why:?}: {bytes:?}"));
        let renee = by(&roster, "17");
        assert_eq!(renee.name, "Renée van Özil");
        assert_eq!(renee.email.as_deref(), Some("renee@school.example"));
        assert_eq!(renee.classes.iter().collect::<Vec<_>>(), ["3B"]);
    }
    let commas = whole("nummer,naam\n1,\"Haddad, Samira\"\n");
    assert_eq!(by(&commas, "1").name, "Samira Haddad");
}

#[test]
fn a_workbook_reads_as_a_table() {
    let rows: [&[&str]; 4] =
        [&["Lijst", "", ""], &["Nummer", "Naam", "Klas"], &["7", "Noor Voorbeeld", "3B"], &["", "", ""]];
    let roster = read(&book(&rows)).expect("a roster");
    assert_eq!(by(&roster, "7").name, "Noor Voorbeeld");
    let other = read(&book(&[&["Artikel", "Prijs"], &["Pen", "2"]]));
    let Err(Refused::Columns { missing, found }) = other else { panic!("{other:?}") };
    assert_eq!((missing, found), (vec!["number", "name"], vec!["Artikel".to_owned(), "Prijs".to_owned()]));
}

#[test]
fn each_bad_row_is_told_by_line_column_and_reason() {
    let text = "nummer;naam;rol;e-mail;geboortedatum;ouder 1 naam;ouder 1 e-mail\n\
                ;Zonder Nummer;;;;;\n\
                2;;;;;;\n\
                3;Een Directeur;directeur;;;;\n\
                4;Fout Adres;;geen adres;;;\n\
                5;Fout Geboren;;;31-02-2011;;\n\
                6;Half Ouder;;;;Kees;\n\
                7;Eerste;;;;;\n\
                7;Tweede;;;;;\n\
                7;Eerste;;;;;\n\
                8;te veel;;;;;;te;veel\n\
                9;\"open\n";
    let roster = whole(&text.replace("9;\"open\n", "9;dicht;;;;;\n"));
    let told: Vec<(u64, &str, Reason)> =
        roster.wrong.iter().map(|it| (it.line, it.column.as_str(), it.reason)).collect();
    assert_eq!(
        told,
        [
            (2, "nummer", Reason::NoNumber),
            (3, "naam", Reason::NoName),
            (4, "rol", Reason::Role),
            (5, "e-mail", Reason::Address),
            (6, "geboortedatum", Reason::Birth),
            (7, "ouder 1 e-mail", Reason::Guardian),
            (9, "nummer", Reason::OtherName),
            (10, "nummer", Reason::Twice),
            (11, "", Reason::Unreadable),
        ]
    );
    let numbers: Vec<&str> = roster.entries.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers, ["4", "5", "6", "7", "9"]);
    assert_eq!(read(text.as_bytes()), Err(Refused::Torn));
}

#[test]
fn a_file_that_is_no_roster_is_named_as_what_it_is() {
    let zero = "0".repeat(40 * 1024 * 1024);
    let trap = format!("sourcedId,givenName,familyName\n{zero}");
    let esco = "conceptType,conceptUri,iscoGroup,preferredLabel\nOccupation,http://x,1111,timmerman\n";
    let cases: [(&[u8], Refused); 11] = [
        (b"", Refused::Empty),
        (b"  \r\n \n", Refused::Empty),
        (b"nummer;naam\n", Refused::Nobody),
        (b"\x89PNG\r\n\x1a\n0000", Refused::Kind("picture")),
        (b"%PDF-1.7 x", Refused::Kind("pdf")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refused::Kind("old-workbook")),
        (b"<!DOCTYPE html><p>Log in</p>", Refused::Kind("web-page")),
        (b"MZ\x90\x00\x03", Refused::Kind("other")),
        (esco.as_bytes(), Refused::PublicData),
        (&packed(&[("foto.jpg", b"xx")]), Refused::Kind("archive")),
        (&packed(&[("users.csv", trap.as_bytes())]), Refused::Trap),
    ];
    for (bytes, refused) in cases {
        assert_eq!(read(bytes), Err(refused));
    }
    assert_eq!(read(&vec![b'a'; 17 * 1024 * 1024]), Err(Refused::TooLarge));
    let half = packed(&[("users.csv", b"sourcedId,givenName\n1,x\n")]);
    assert!(matches!(read(&half), Err(Refused::Columns { .. })));
    let damaged = &packed(&[("users.csv", b"sourcedId,givenName,familyName\n")])[..40];
    assert!(matches!(read(damaged), Err(Refused::Broken(_))));
}

#[test]
fn oneroster_is_read_in_both_versions() {
    let classes = "sourcedId,status,title,classType\nk1,active,3B,homeroom\nk2,active,Engels 3,scheduled\n";
    let seats = "sourcedId,status,classSourcedId,userSourcedId,role\n\
                 e1,active,k1,u1,student\ne2,active,k2,u1,student\ne3,active,k1,u2,teacher\n\
                 e4,tobedeleted,k1,u3,student\n";
    let users = "sourcedId,status,enabledUser,role,identifier,givenName,familyName,email,agentSourcedIds\n\
                 u1,active,true,student,100,Noor,Voorbeeld,noor@school.example,u4\n\
                 u2,active,true,teacher,P1,Jan,de Wit,jan@school.example,\n\
                 u3,tobedeleted,true,student,101,Weg,Gegaan,,\n\
                 u4,active,true,parent,,Kees,Voorbeeld,kees@thuis.example,\n";
    let births = "sourcedId,status,birthDate\nu1,active,2011-09-14\n";
    let first = packed(&[
        ("users.csv", users.as_bytes()),
        ("classes.csv", classes.as_bytes()),
        ("enrollments.csv", seats.as_bytes()),
        ("demographics.csv", births.as_bytes()),
    ]);
    // In 1.2 roles stand in a file of their own.
    let users = users.replace("enabledUser,role", "enabledUser,username").replace(",parent,", ",x,");
    let roles = "sourcedId,status,userSourcedId,roleType,role\nr1,active,u1,primary,student\n\
                 r2,active,u2,primary,teacher\nr4,active,u4,primary,guardian\n";
    let second = packed(&[
        ("users.csv", users.as_bytes()),
        ("classes.csv", classes.as_bytes()),
        ("enrollments.csv", seats.as_bytes()),
        ("roles.csv", roles.as_bytes()),
        ("demographics.csv", births.as_bytes()),
    ]);
    for bytes in [first, second] {
        let roster = read(&bytes).expect("a roster");
        assert_eq!(roster.entries.len(), 2, "{roster:?}");
        let noor = by(&roster, "100");
        assert_eq!(noor.classes.iter().collect::<Vec<_>>(), ["3B"], "lessons are no class of guidance");
        assert_eq!(noor.sixteen_on, Some(date(2027, 9, 14)));
        assert_eq!(noor.guardians[0].name, "Kees Voorbeeld");
        assert!(by(&roster, "P1").is_guide);
    }
}

fn standing(number: Option<&str>, name: &str, class: &str) -> Standing {
    Standing {
        membership: MembershipId(Uuid::from_u128(name.len() as u128 + 7)),
        person: PersonId(Uuid::from_u128(name.len() as u128)),
        is_guide: false,
        number: number.map(str::to_owned),
        name: name.to_owned(),
        is_on: true,
        has_way_in: false,
        email: None,
        sixteen_on: None,
        classes: [class.to_owned()].into(),
        guardians: [].into(),
    }
}

#[test]
fn a_plan_says_who_is_new_who_changed_and_who_is_gone() {
    let mut back = standing(Some("4"), "Vier Terug", "3B");
    back.is_on = false;
    let mut guide = standing(Some("P1"), "Jan de Wit", "3B");
    guide.is_guide = true;
    let people = vec![
        standing(Some("1"), "Een Blijft", "3B"),
        standing(Some("2"), "Twee Verhuist", "3B"),
        standing(Some("3"), "Drie Vertrekt", "3B"),
        back,
        standing(None, "Vijf Herkend", "3b"),
        standing(None, "Zes Onbekend", "3C"),
        guide,
    ];
    let school = School { people, classes: vec!["3b".into(), "3C".into()] };
    // The school calls it 3b, and so it stays one class.
    let text = "nummer;naam;klas\n1;Een Blijft;\n2;Twee Anders;3D\n4;Vier Terug;3B\n5;Vijf Herkend;3B\n\
                6;Zes Onbekend;3B\n7;Zeven Nieuw;3C\n";
    let mut people = school.people.clone();
    for it in &mut people {
        it.classes =
            it.classes.iter().map(|name| if name == "3B" { "3b".into() } else { name.clone() }).collect();
    }
    let plan = plan(School { people, ..school }, whole(text).entries);
    let new: Vec<&str> = plan.new.iter().map(|it| it.entry.number.as_str()).collect();
    assert_eq!(new, ["6", "7"], "whoever sits in another class is not taken for the same");
    assert!(plan.new[0].like.is_some() && plan.new[1].like.is_none());
    assert_eq!(plan.classes.iter().collect::<Vec<_>>(), ["3D"]);
    assert_eq!((plan.same, plan.of, plan.gone.len()), (1, 3, 1));
    assert_eq!(plan.gone[0].name, "Drie Vertrekt");
    let of = |number: &str| plan.changed.iter().find(|it| it.entry.number == number).expect("changed");
    let two = of("2");
    assert!(two.is_renamed && two.joins.contains("3D") && two.leaves.contains("3b"), "{two:?}");
    assert!(of("4").is_back && of("4").joins.contains("3b"));
    assert!(of("5").gets_number && of("5").joins.is_empty());
    assert_eq!(plan.guard().map(|it| (it.gone, it.of)), Some((1, 3)));
}

#[test]
fn what_belongs_to_someone_with_an_account_is_not_changed() {
    let mut noor = standing(Some("1"), "Noor zoals zij wil", "3B");
    noor.has_way_in = true;
    noor.email = Some("noor@thuis.example".into());
    let school = School { people: vec![noor], classes: vec!["3B".into()] };
    let plan = plan(school, whole("nummer;naam;klas;e-mail\n1;Noor Anders;3B;noor@school.example\n").entries);
    assert_eq!((plan.same, plan.people()), (1, 0), "{plan:?}");
}

#[test]
fn a_digest_moves_with_the_plan() {
    let school = School { people: vec![standing(Some("1"), "Een", "3B")], classes: vec!["3B".into()] };
    let one = plan(school.clone(), whole("nummer;naam;klas\n1;Een;3C\n").entries);
    let two = plan(school.clone(), whole("nummer;naam;klas\n1;Een;3D\n").entries);
    let again = plan(school, whole("nummer;naam;klas\n1;Een;3C\n").entries);
    assert_eq!(one.digest(), again.digest());
    assert_ne!(one.digest(), two.digest());
}

proptest! {
    #[test]
    fn a_parser_never_breaks(bytes in proptest::collection::vec(any::<u8>(), 0..600), head in 0_usize..4) {
        let start: &[u8] = [&b"nummer;naam;klas\n"[..], b"PK\x03\x04", b"", b"id,name\n\""][head];
        let all = [start, &bytes].concat();
        let _ = read(&all);
    }

    #[test]
    fn taking_a_roster_twice_changes_nothing_the_second_time(
        rows in proptest::collection::vec(("[1-9][0-9]{0,2}", "[A-Z][a-z]{2,6} [A-Z][a-z]{2,6}", "[1-4][A-C]"), 1..30)
    ) {
        let line = |it: &(String, String, String)| format!("{};{};{}\n", it.0, it.1, it.2);
        let body: Vec<String> = rows.iter().map(line).collect();
        let roster = whole(&format!("nummer;naam;klas\n{}", body.concat()));
        let people = roster.entries.iter().map(|it| Standing {
            classes: it.classes.clone(),
            ..standing(Some(&it.number), &it.name, "")
        }).collect();
        let classes = roster.entries.iter().flat_map(|it| it.classes.clone()).collect();
        let plan = plan(School { people, classes }, roster.entries);
        prop_assert!(plan.is_empty(), "{plan:?}");
    }
}
