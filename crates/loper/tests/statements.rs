//! Every statement of the house is understood by both engines, on the tables as they are.

use loper::features::migrations;
use loper_database::scope::Public;
use loper_database::sql::Sql;
use loper_testkit::fresh::on_both;
use loper_tidy::source::Source;
use loper_tidy::tree;

/// The statements in the stores of the rooms, with their place.
fn statements() -> Vec<(String, &'static str)> {
    let sources = tree::sources();
    // The seam itself has statements for one engine only, and tables of its own in its tests.
    let stores = sources.iter().filter(|it| it.crate_name() != "database" && !it.is_test());
    stores.flat_map(statements_of).collect()
}

fn statements_of(source: &Source) -> Vec<(String, &'static str)> {
    let marked = source.literals.iter().filter(|it| source.before(it.at).ends_with("sql!("));
    let place = |at| format!("{}:{}", source.name(), source.line(at));
    marked.map(|it| (place(it.at), &*Box::leak(it.text.clone().into_boxed_str()))).collect()
}

#[test]
fn every_statement_prepares_on_both_engines() {
    let statements = statements();
    assert!(statements.len() > 50, "only {} statements were found", statements.len());
    on_both(&migrations(), |db| {
        let mut wrong = Vec::new();
        for (place, text) in &statements {
            let text = *text;
            // One transaction each: PostgreSQL takes nothing more in one that has failed.
            let tried = db.write_blocking(Public, move |tx| tx.prepare(Sql::literal(text)));
            if let Err(problem) = tried {
                wrong.push(format!("{place}: {problem}\n{text}"));
            }
        }
        assert!(wrong.is_empty(), "{:?}: {}", db.kind(), wrong.join("\n\n"));
    });
}
