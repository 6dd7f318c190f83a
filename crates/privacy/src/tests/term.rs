//! Terms: each has its words, in both languages.

use loper_texts::messages::Messages;
use loper_vocabulary::language::Language;
use loper_web::term::Term;

#[test]
fn every_term_has_its_words() {
    let texts = crate::feature().texts.expect("this room speaks");
    let texts = Messages::new(&[texts]).expect("the texts can be read");
    for term in Term::ALL {
        for language in Language::ALL {
            let key = format!("privacy-term-{}", term.code());
            assert!(texts.has(language, &key), "{key} in {language:?}");
        }
    }
}
