//! `/test/waarden` and `/test/kwaliteiten`.

use axum::http::StatusCode;

use super::questions::carried;
use crate::model::values::{Question, Statement};
use crate::world::{self, in_both_worlds};

#[test]
fn choosing_comes_to_an_end_and_tells_what_counts_most() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let mut asked = 0;
        loop {
            let page = browser.get("/test/waarden");
            let id = carried(&page, "vraag").to_owned();
            let Some(question) = Question::find(&id) else { break };
            asked += 1;
            assert!(asked <= 12, "the choices have no end");
            // Someone for whom good people count most and standing least.
            let heavy = |it: &Statement| it.value.code().bytes().next();
            let fields: Vec<(&str, String)> = match question {
                Question::Pair(pair) => {
                    let is_a = pair.a.code() == "relationships" || pair.b.code() == "recognition";
                    vec![("keuze", if is_a { "a" } else { "b" }.to_owned())]
                }
                Question::Screen(screen) => {
                    let all = screen.statements();
                    let best = all.iter().find(|it| it.value.code() == "relationships").unwrap_or(&all[0]);
                    let worst = all.iter().rev().find(|it| it.id != best.id).expect("another");
                    assert!(heavy(best).is_some());
                    vec![("meest", best.id.to_owned()), ("minst", worst.id.to_owned())]
                }
            };
            let mut sent: Vec<(&str, &str)> = vec![("vraag", &id)];
            sent.extend(fields.iter().map(|(name, value)| (*name, value.as_str())));
            let kept = browser.post("/test/waarden", &sent);
            assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/test/waarden"));
        }
        assert!(asked >= 4, "{asked}");
        let told = browser.get("/test/waarden").words();
        assert!(
            told.contains("Het meest telt voor jou") && told.contains("fijne mensen om je heen"),
            "{told}"
        );
    });
}

#[test]
fn most_and_least_must_differ_and_what_was_chosen_stays() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let same = browser.post("/test/waarden", &[("vraag", "s1"), ("meest", "v5"), ("minst", "v5")]);
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(same.words().contains("moeten verschillen"), "{}", same.words());
        assert!(same.body.contains("name=\"meest\" value=\"v5\" checked"), "what was chosen stays");
        for sent in [
            [("vraag", "p1"), ("keuze", "c")],
            [("vraag", "p99"), ("keuze", "a")],
            [("vraag", ""), ("keuze", "")],
        ] {
            assert_eq!(browser.post("/test/waarden", &sent).status, StatusCode::BAD_REQUEST, "{sent:?}");
        }
        let stopped = browser.get("/test/waarden?uitkomst=1").words();
        assert!(stopped.contains("We kunnen het nog niet zeggen"), "{stopped}");
    });
}

#[test]
fn a_card_counts_with_its_proof_and_a_proof_that_is_none_is_shown_again() {
    in_both_worlds(|app| {
        let mut browser = world::browser(app);
        let picked = browser.post("/test/kwaliteiten", &[("kaart", "q1"), ("kaart", "q8")]);
        assert_eq!((picked.status, picked.location()), (StatusCode::SEE_OTHER, "/test/kwaliteiten"));
        let page = browser.get("/test/kwaliteiten").words();
        assert!(page.contains("Jouw kwaliteiten") && page.contains("Nog zonder bewijs"), "{page}");
        let long = "a".repeat(301);
        let proof = "Ik luisterde naar mijn <b>zus</b> toen zij ruzie had.";
        let half = browser.post("/test/kwaliteiten", &[("bewijs-q1", proof), ("bewijs-q8", &long)]);
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(half.body.contains(&long), "what was typed stays");
        assert!(half.body.contains("mijn &lt;b&gt;zus"), "and is shown as text");
        assert!(half.words().contains("Met bewijs"), "the good one is kept: {}", half.words());
        browser.post("/test/kwaliteiten", &[("bewijs-q1", proof), ("bewijs-q8", "")]);
        browser.post("/test/kwaliteiten", &[("weg", "q8")]);
        let page = browser.get("/test/kwaliteiten").body;
        assert!(page.contains("name=\"bewijs-q1\"") && !page.contains("name=\"bewijs-q8\""));
        for sent in [[("kaart", "q999")], [("weg", "zz")], [("bewijs-x", "een twee drie vier")]] {
            assert_eq!(browser.post("/test/kwaliteiten", &sent).status, StatusCode::BAD_REQUEST, "{sent:?}");
        }
    });
}
