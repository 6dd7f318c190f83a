//! The words of a dossier, by the school someone goes to: keys of messages, ready at hand.

use jiff::civil::Date;
use loper_texts::format;
use loper_vocabulary::competence::Competence;
use loper_vocabulary::sector::Sector;
use loper_web::components::icon::Icon;
use loper_web::session::SignedIn;
use loper_web::visit::Visit;

use crate::model::kind::Kind;
use crate::model::part::Part;

/// What a dossier is called: *dossier* at a vmbo school, *portfolio* after that.
pub(crate) fn noun<'a>(visit: &'a Visit, me: &SignedIn) -> &'a str {
    visit.t(if me.sector == Sector::Vo { "dossier-noun-vo" } else { "dossier-noun-mbo" })
}

/// A message in which the dossier is named.
pub(crate) fn named(visit: &Visit, me: &SignedIn, key: &str) -> String {
    visit.fill(key, &[("dossier", noun(visit, me).into())])
}

/// The question in a few words.
pub(crate) const fn question(one: Competence) -> &'static str {
    match one {
        Competence::QualityReflection => "dossier-question-quality_reflection",
        Competence::MotiveReflection => "dossier-question-motive_reflection",
        Competence::WorkExploration => "dossier-question-work_exploration",
        Competence::CareerControl => "dossier-question-career_control",
        Competence::Networking => "dossier-question-networking",
    }
}

/// The whole question, as the vmbo programmes put it.
pub(crate) const fn whole_question(one: Competence) -> &'static str {
    match one {
        Competence::QualityReflection => "dossier-whole-quality_reflection",
        Competence::MotiveReflection => "dossier-whole-motive_reflection",
        Competence::WorkExploration => "dossier-whole-work_exploration",
        Competence::CareerControl => "dossier-whole-career_control",
        Competence::Networking => "dossier-whole-networking",
    }
}

/// The question with this number, from one to five.
pub(crate) fn question_of(number: &str) -> Option<Competence> {
    let place: usize = number.parse().ok()?;
    Competence::ALL.get(place.checked_sub(1)?).copied()
}

/// What a kind of entry is called.
pub(crate) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Experience => "dossier-kind-experience",
        Kind::Activity => "dossier-kind-activity",
        Kind::Reflection => "dossier-kind-reflection",
        Kind::Evidence => "dossier-kind-evidence",
        Kind::Result => "dossier-kind-result",
        Kind::Feedback => "dossier-kind-feedback",
        Kind::Certificate => "dossier-kind-certificate",
        Kind::Note => "dossier-kind-note",
    }
}

/// The drawing of a kind.
pub(crate) const fn sign(kind: Kind) -> Icon {
    match kind {
        Kind::Experience => Icon::Compass,
        Kind::Activity => Icon::ClipboardList,
        Kind::Reflection => Icon::Lightbulb,
        Kind::Evidence => Icon::Camera,
        Kind::Result => Icon::Sliders,
        Kind::Feedback => Icon::MessageCircle,
        Kind::Certificate => Icon::GraduationCap,
        Kind::Note => Icon::Pencil,
    }
}

/// How long ago a day is, in words: today, yesterday, this week, or the month.
pub(crate) fn lately(visit: &Visit, day: Date, today: Date) -> String {
    let days = today.since(day).map_or(0, |it| it.get_days());
    match days {
        ..=0 => visit.t("dossier-last-today").to_owned(),
        1 => visit.t("dossier-last-yesterday").to_owned(),
        2..=6 => visit.t("dossier-last-week").to_owned(),
        _ => {
            let month = format::month(visit.language, day.month());
            let when =
                if day.year() == today.year() { month.to_owned() } else { format!("{month} {}", day.year()) };
            visit.fill("dossier-last-month", &[("month", when.into())])
        }
    }
}

/// How a title is shown; a draft may have none.
pub(crate) fn title<'a>(visit: &'a Visit, title: &'a str) -> &'a str {
    if title.is_empty() { visit.t("dossier-untitled") } else { title }
}

/// The name of the whole in the title of its page.
pub(crate) fn title_of_house<'a>(visit: &'a Visit, me: &SignedIn) -> &'a str {
    visit.t(if me.sector == Sector::Vo { "dossier-menu" } else { "dossier-menu-mbo" })
}

/// How someone is greeted: by what stands before the first space.
pub(crate) fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// What a part is called in an entry of a kind; a part that its form does not ask has a plain name.
pub(crate) fn label(visit: &Visit, kind: Kind, part: Part) -> String {
    let own = format!("dossier-label-{}-{}", kind.code(), part.code());
    let plain = format!("dossier-part-{}", part.code());
    let key = if visit.app.messages().has(visit.language, &own) { own } else { plain };
    visit.t(&key).to_owned()
}
