//! What someone typed is not lost because there is no room for it.

use super::world::shell;

const TYPED: &str = "Ik heb vandaag meegelopen.\nHet was <b>leuk</b>.";

#[test]
fn a_form_for_which_there_is_no_room_can_be_sent_again_from_the_page_that_says_so() {
    let (_fresh, _, mut browser) = shell();
    let answer = browser.post("/proef/vol", &[("q", TYPED), ("eenmaal", "0123456789abcdef0123456789abcdef")]);
    assert_eq!(answer.status, 507);
    for words in
        ["Er is geen ruimte meer", "Ik heb vandaag meegelopen.", "Het was <b>leuk</b>.", "Probeer opnieuw"]
    {
        assert!(answer.words().contains(words), "{words}: {}", answer.words());
    }
    assert!(
        answer.body.contains("action=\"/proef/vol\"") && answer.body.contains("value=\"0123456789abcdef")
    );
    assert!(!answer.body.contains("<b>leuk"), "what was typed is no markup");
    assert!(!answer.words().contains("0123456789abcdef"), "the key of the form is no text of anyone");
}

#[test]
fn of_a_form_with_files_the_fields_are_still_there() {
    let (_fresh, _, mut browser) = shell();
    let file: (&str, &str, &[u8]) = ("bestand", "foto.jpg", b"bytes");
    let answer = browser.upload("/proef/vol/bestanden", &[("q", TYPED)], &[file]);
    assert_eq!(answer.status, 507);
    assert!(answer.words().contains("Ik heb vandaag meegelopen."), "{}", answer.words());
    assert!(answer.words().contains("opnieuw kiezen"), "{}", answer.words());
    assert!(answer.body.contains("enctype=\"multipart/form-data\""));
}

#[test]
fn a_password_is_never_given_back() {
    let (_fresh, _, mut browser) = shell();
    let answer = browser.post("/proef/vol", &[("q", "wie ik ben"), ("wachtwoord", "zeer geheime zin")]);
    assert_eq!(answer.status, 507);
    assert!(!answer.body.contains("zeer geheime zin") && !answer.body.contains("wie ik ben"));
}
