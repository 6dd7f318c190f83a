//! Every component with its samples, every fault page, and forms.

use axum::http::{HeaderMap, Uri};
use loper_vocabulary::language::Language;

use super::markup::wrong;
use super::world::shell;
use crate::app::App;
use crate::components::field::{Field, field, problem_list};
use crate::form::Form;
use crate::gallery::parts;
use crate::visit::Visit;

fn visit(app: &App, language: Language) -> Visit {
    let uri: Uri = "/proef".parse().expect("an address");
    Visit { language, ..Visit::read(app, &uri, &HeaderMap::new(), None) }
}

#[test]
fn every_sample_of_every_part_is_well_formed_and_the_same_twice_in_both_languages() {
    let (_fresh, app, _) = shell();
    for language in Language::ALL {
        let visit = visit(&app, language);
        let (once, twice) = (parts(&visit), parts(&visit));
        assert!(once.len() > 15);
        for ((name, samples), (_, again)) in once.iter().zip(&twice) {
            assert!(!samples.is_empty(), "{name} has no samples");
            for (sample, same) in samples.iter().zip(again) {
                let markup = &sample.markup.0;
                assert!(!markup.is_empty(), "{name}, {}: nothing", sample.name);
                assert_eq!(markup, &same.markup.0, "{name}, {}", sample.name);
                assert!(wrong(markup).is_empty(), "{name}, {}: {:?}", sample.name, wrong(markup));
            }
        }
    }
}

#[test]
fn the_gallery_shows_them_all_in_both_languages() {
    let (_fresh, _, mut browser) = shell();
    for address in ["/onderdelen?taal=nl", "/onderdelen?taal=en"] {
        let page = browser.get(address);
        assert_eq!(page.status, 200);
        let wrong = wrong(&page.body);
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

#[test]
fn every_fault_is_a_page_in_both_languages_with_a_way_out() {
    let (_fresh, _, mut browser) = shell();
    let cases = [
        ("bezet", 503, true),
        ("vol", 507, true),
        ("stuk", 500, true),
        ("paniek", 500, true),
        ("geweigerd", 403, false),
        ("onleesbaar", 400, false),
        ("bijna", 404, false),
        ("nergens", 404, false),
    ];
    for (kind, status, has_reference) in cases {
        let mut titles = Vec::new();
        for language in ["nl", "en"] {
            let page = browser.get(&format!("/proef/fout/{kind}?taal={language}"));
            assert_eq!(page.status.as_u16(), status, "{kind}");
            assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{kind}");
            assert!(wrong(&page.body).is_empty(), "{kind}: {:?}", wrong(&page.body));
            assert!(!page.body.contains("secret words") && !page.body.contains("a panic of"), "{kind}");
            assert!(page.links().contains(&"/".to_owned()), "{kind} has no way out");
            assert!(page.body.contains("action=\"/zoeken\""), "{kind} has no search");
            assert_eq!(page.words().contains("000000000000"), has_reference, "{kind}: {}", page.words());
            assert!(page.body.contains("noindex"), "{kind}");
            titles.push(page.title());
        }
        assert_ne!(titles[0], titles[1], "{kind}");
    }
    let near = browser.get("/proef/fout/bijna?taal=nl");
    assert!(
        near.body.contains("<a href=\"/proef/pagina\">Een &lt;b&gt;ander&lt;/b&gt;</a>"),
        "{}",
        near.body
    );
    assert_eq!(browser.get("/proef/fout/bezet").header("retry-after"), "30");
    let moved = browser.get("/proef/fout/verhuisd");
    assert_eq!((moved.status.as_u16(), moved.location()), (301, "/proef/pagina"));
}

#[test]
fn a_problem_stands_at_the_top_and_at_its_field_and_what_was_typed_stays() {
    let (_fresh, app, _) = shell();
    let town = Field { name: "plaats", label: "Waar woon je?", hint: "De naam.", kind: "text" };
    for language in Language::ALL {
        let visit = visit(&app, language);
        let mut form = Form::new().with("plaats", "<Apledoorn> & \"om\"streken");
        assert_eq!(problem_list(&visit, &form).0, "");
        assert!(!field(&form, town).0.contains("aria-invalid"));
        form.add_problem("plaats", "Deze gemeente kennen we niet.");
        let top = problem_list(&visit, &form).0;
        let at_field = field(&form, town).0;
        assert!(top.contains("role=\"alert\"") && top.contains("<a href=\"#plaats\">"), "{top}");
        for part in [
            "Deze gemeente kennen we niet.",
            "aria-invalid=\"true\"",
            "aria-describedby=\"plaats-hint plaats-problem\"",
            "id=\"plaats-problem\"",
            "value=\"&lt;Apledoorn&gt; &amp; &quot;om&quot;streken\"",
        ] {
            assert!(at_field.contains(part), "{part} is missing in {at_field}");
        }
        assert!(wrong(&format!("{top}{at_field}")).is_empty());
        form.add_problem("leeftijd", "Vul een getal in.");
        assert!(problem_list(&visit, &form).0.contains('2'));
    }
}
