//! A line of the ledger can be made again from its own releases, whatever was imported after it.

use loper_database::scope::{Anonymous, Public};
use loper_testkit::small_world::import_again;
use loper_vocabulary::interest::Interest;
use loper_web::app::App;

use super::{Pupil, pupil};
use crate::model::advice::ledger::{releases, replay};
use crate::store::facts::facts_of;
use crate::store::runs;
use crate::world::{browser, in_both_worlds, later};

fn records(app: &App, pupil: &Pupil) -> Vec<String> {
    let runs = app.db().read_blocking(Anonymous(pupil.owner), |tx| runs::latest(tx, 9)).expect("the ledger");
    runs.into_iter().map(|it| it.record).collect()
}

/// The line, made again from the releases that it names.
fn again(app: &App, record: &str) -> Option<String> {
    let named = releases(record).expect("a line names its releases");
    let facts = app.db().read_blocking(Public, move |tx| facts_of(tx, &named)).expect("facts");
    replay(&facts, record).ok()
}

#[test]
fn an_old_line_replays_after_more_imports_and_goes_after_a_year() {
    in_both_worlds(|app| {
        let mut pupil = pupil(app);
        pupil.likes(app, &[Interest::R]);
        pupil.browser.post("/past-bij-mij", &[("soort", "occupation")]);
        let old = records(app, &pupil).remove(0);
        assert_eq!(again(app, &old).as_ref(), Some(&old));
        for part in ["occupations", "interests", "conditions"] {
            // Three times another text, so that the first is not even the previous one any more; the head always stays.
            for last in [1, 2, 3] {
                import_again(app.db(), part, |table| {
                    let rows: Vec<&str> = table.lines().collect();
                    rows[..rows.len().saturating_sub(last).max(1)].join("\n") + "\n"
                });
            }
        }
        assert_eq!(
            again(app, &old).as_ref(),
            Some(&old),
            "to the byte, from releases that nobody sees any more"
        );
        // A day later, so that the house looks at the version of the data again.
        let mut tomorrow = browser(&later::<1>(app));
        tomorrow.set_cookie("loper_code", &pupil.browser.cookie("loper_code").expect("a code"));
        tomorrow.post("/past-bij-mij", &[("soort", "occupation")]);
        let all = records(app, &pupil);
        assert_eq!(all.len(), 2);
        let new = all.iter().find(|it| **it != old).expect("a new line");
        assert_ne!(releases(new), releases(&old));

        crate::jobs::forget_old(&later::<364>(app)).expect("the job runs");
        assert_eq!(records(app, &pupil).len(), 2, "a year is not over");
        crate::jobs::forget_old(&later::<367>(app)).expect("the job runs");
        assert_eq!(records(app, &pupil).len(), 0);
    });
}
