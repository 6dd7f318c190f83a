//! The rules of regions, as tables.

use loper_vocabulary::language::Bilingual;
use loper_vocabulary::prospect::{Demand, Tension};

use super::{GroupTension, NationalGroup, TensionRow, ends, exactly, joined, near, trend};

fn row(slug: &str, period: &str, class: Option<Tension>, is_current: bool) -> TensionRow {
    let told = GroupTension {
        slug: slug.into(),
        name: Bilingual { nl: slug.into(), en: slug.into() },
        sector: ("07".into(), Bilingual { nl: "Techniek".into(), en: "Technical".into() }),
        period: period.into(),
        value: class.map(|_| 1.0),
        class,
        before: None,
        is_example: false,
    };
    TensionRow { told, is_current }
}

#[test]
fn rows_of_two_periods_are_joined_and_sorted_by_class_then_name() {
    let groups = joined(vec![
        row("b", "2026KW02", Some(Tension::Tight), true),
        row("a", "2026KW02", Some(Tension::Tight), true),
        row("c", "2026KW02", None, true),
        row("d", "2026KW02", Some(Tension::VeryTight), true),
        row("a", "2026KW01", Some(Tension::Average), false),
        row("b", "2026KW03", Some(Tension::Loose), false),
    ]);
    let order: Vec<&str> = groups.iter().map(|group| group.slug.as_str()).collect();
    assert_eq!(order, ["d", "a", "b", "c"], "no figure comes last");
    assert_eq!(groups[1].before, Some(("2026KW01".into(), Some(Tension::Average))));
    assert_eq!(groups[2].before, None, "a later period is no “before”");
    assert_eq!(trend(&groups), [("2026KW01".to_owned(), 0), ("2026KW02".to_owned(), 1)]);
    assert_eq!(trend(&joined(vec![row("a", "2026KW02", None, true)])), []);
}

#[test]
fn both_ends_of_a_list_leave_out_who_has_no_figure_and_never_share_a_group() {
    let group = |slug: &str, openings: Option<i64>| NationalGroup {
        slug: slug.into(),
        name: Bilingual { nl: slug.into(), en: slug.into() },
        tension: None,
        openings: openings.map(|value| (value, Demand::Average)),
        to_year: 2030,
    };
    let groups = [group("a", Some(10)), group("b", None), group("c", Some(30)), group("d", Some(20))];
    let found = ends(&groups, |group| group.openings.map(|(value, _)| value as f64));
    let slugs = |groups: &[&NationalGroup]| groups.iter().map(|it| it.slug.clone()).collect::<Vec<_>>();
    assert_eq!((slugs(&found.most), slugs(&found.least)), (vec!["c".to_owned()], vec!["a".to_owned()]));
}

#[test]
fn a_name_is_found_with_a_typo_a_part_or_other_marks() {
    let names = ["Groningen", "Friesland", "Midden-Utrecht", "Súdwest-Fryslân", "'s-Hertogenbosch"];
    for (asked, place) in [
        ("groningen", 0),
        ("Gronigen", 0),
        ("utrecht", 2),
        ("sudwest fryslan", 3),
        ("s-hertogenbosch", 4),
        ("Friesla", 1),
    ] {
        assert_eq!(near(asked, &names).first(), Some(&place), "{asked}");
    }
    assert_eq!(near("atlantis", &names), Vec::<usize>::new());
    assert_eq!(near("", &names), Vec::<usize>::new());
    assert_eq!(exactly(" midden-utrecht ", &names), Some(2));
    assert_eq!(exactly("utrecht", &names), None);
}
