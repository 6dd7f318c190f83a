//! Files that can't be used: each is answered in a sentence, and nothing changes.

use super::world::{INTAKE, in_both_houses};

/// A table of SBB with names of columns that nobody foresaw.
const PROSPECTS: &str =
    "Crebo nr;Gebied;Werkkans 2026\n25655;Nederland;goed\n25656;Nederland;matig\n25657;Nergens;goed\n";

#[test]
fn a_wrong_file_is_named_as_what_it_is_and_goes() {
    in_both_houses(|house| {
        let torn = &INTAKE.as_bytes()[..INTAKE.len() - 2];
        for (name, bytes, says) in [
            ("leeg.csv", &b""[..], "leeg.csv is leeg"),
            ("programma.csv", b"\x7fELF\x02\x01\x01\0\0\0\0\0", "is geen tabel"),
            ("half.csv", torn, "houdt midden in een regel op"),
        ] {
            let at = house.send("duo", &[(name, bytes)]);
            house.work();
            let words = house.words(&at);
            assert!(words.contains(says) && words.contains("Wat er stond, staat er nog"), "{name}: {words}");
            assert!(house.laid().is_empty(), "{name}: the files are gone");
        }
        let at = house
            .send("duo", &[("esco.csv", b"conceptUri,iscoGroup,preferredLabel,altLabels\nx,2654,y,z\n")]);
        house.work();
        let words = house.words(&at);
        for said in
            ["passen niet bij", "Dit lijkt op een bestand van ESCO met beroepen.", "mbo_opleidingsaanbod.csv"]
        {
            assert!(words.contains(said), "{said}: {words}");
        }
        assert!(!words.contains("Haal binnen"), "there is nothing to agree to");
        house.press(&at, "doorvoeren", &[]);
        house.work();
        assert_eq!(house.shown(), []);
        assert_eq!(house.trail(), Vec::<String>::new());
    });
}

#[test]
fn no_file_and_too_many_words_are_told_at_the_form() {
    in_both_houses(|house| {
        let nothing = house.try_to_send("duo", &[("", b"")]);
        assert_eq!(nothing.status, 422);
        assert!(nothing.words().contains("Kies een bestand"), "{}", nothing.words());
        let long = "x".repeat(50);
        let file: [(&str, &str, &[u8]); 1] = [("bestanden", "intake.csv", INTAKE.as_bytes())];
        let told = house.ada.upload("/beheer/import/nieuw/duo", &[("periode", &long)], &file);
        assert_eq!(told.status, 422);
        assert!(told.body.contains(&long), "what was typed is still there");
        assert!(house.laid().is_empty());
    });
}

#[test]
fn columns_with_names_of_their_own_are_pointed_out_and_the_same_files_are_read_again() {
    in_both_houses(|house| {
        let at = house.send("sbb", &[("kansen.csv", PROSPECTS.as_bytes())]);
        house.work();
        let page = house.ada.get(&at);
        let words = page.words();
        assert!(words.contains("Loper herkent de kolommen niet") && !words.contains("--column"), "{words}");
        for column in ["Crebo nr", "Gebied", "Werkkans 2026"] {
            assert!(page.body.contains(&format!("<option value=\"{column}\">")), "{column}");
        }
        let chosen =
            [("kolom-programme", "Crebo nr"), ("kolom-region", "Gebied"), ("kolom-work", "Werkkans 2026")];
        let wrong = [("kolom-programme", "Nergens"), ("kolom-onbekend", "Gebied")];
        house.press(&at, "keuzes", &wrong);
        house.work();
        assert!(house.words(&at).contains("Dit past nog niet"), "a column that is not there is no choice");
        let mut all = chosen.to_vec();
        all.push(("periode", "2026"));
        assert_eq!(house.press(&at, "keuzes", &all).status, 303);
        house.work();
        let words = house.words(&at);
        for said in ["Dit zou er veranderen", "Nieuw 2", "Nergens Deze arbeidsmarktregio is niet bekend."] {
            assert!(words.contains(said), "{said}: {words}");
        }
        let page = house.ada.get(&at);
        assert!(page.body.contains("<option value=\"Gebied\" selected>"), "what was chosen is still chosen");
        house.press(&at, "doorvoeren", &[]);
        house.work();
        assert_eq!(house.shown(), [("prospects".to_owned(), 2)]);
    });
}

#[test]
fn in_english_the_page_speaks_english() {
    in_both_houses(|house| {
        let at = house.send("duo", &[("intake.csv", INTAKE.as_bytes())]);
        house.work();
        let words = house.words(&format!("{at}?taal=en"));
        assert!(
            words.contains("This is what would change") && words.contains("fewer than five digits"),
            "{words}"
        );
    });
}
