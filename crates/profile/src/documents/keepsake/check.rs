//! An expectation check in plain lines: both orders, each guess beside its figure, and the source of every figure.

use loper_texts::format::{date, list, money, period};
use loper_vocabulary::competence::Competence;
use loper_vocabulary::money::Cents;
use loper_vocabulary::prospect::Scarcity;
use loper_vocabulary::subject::Subject;
use loper_web::keepsake::Keepsake;

use super::Teller;
use crate::documents::expectations::sources;
use crate::model::expectations::{Check, Liked, RegionFigure, Step};

impl Teller<'_> {
    /// A check that is done.
    pub fn check(&self, check: &Check) -> Option<Keepsake> {
        if check.step() != Step::Done {
            return None;
        }
        let (before, after) = (check.in_order(), check.in_order_after());
        let mut lines = vec![
            self.order("profile-keep-check-before", check, &before),
            self.order("profile-keep-check-after", check, &after),
        ];
        for at in after.iter().copied() {
            let liked = &check.liked[at];
            lines.extend(self.pay(liked));
            lines.extend(self.chance(liked));
            lines.extend(liked.region.as_ref().map(|it| self.region(liked, it)));
        }
        lines.extend(sources(check).into_iter().map(|it| self.source(it)));
        lines.extend(self.source_of_region(check));
        let day = date(self.language, check.day);
        Some(Keepsake {
            id: format!("check-{}", check.id),
            version: format!("{before:?} {after:?}"),
            title: self.messages.fill(self.language, "profile-keep-check", &[("day", day.into())]),
            made_on: check.day,
            text: lines.join("\n"),
            says_not: self.says_not(&["profile-keep-check-not"]),
            competences: [Competence::WorkExploration].into_iter().collect(),
            link: format!("/verwachtingen/{}", check.id),
        })
    }

    fn name(&self, liked: &Liked) -> String {
        let found = self.names.get(&Subject::Occupation(liked.occupation));
        found.cloned().unwrap_or_else(|| liked.occupation.to_string())
    }

    fn order(&self, key: &str, check: &Check, places: &[usize]) -> String {
        let names: Vec<String> = places
            .iter()
            .enumerate()
            .map(|(place, at)| format!("{}. {}", place + 1, self.name(&check.liked[*at])))
            .collect();
        self.messages.fill(self.language, key, &[("names", list(self.language, &names).into())])
    }

    fn pay(&self, liked: &Liked) -> Option<String> {
        let (guess, figure) = (liked.guess?, liked.figures.pay?);
        let money = |it: Cents| money(self.language, it);
        let guessed = guess.pay.map_or_else(|| self.t("profile-keep-no-idea").to_owned(), money);
        let parts = [
            ("name", self.name(liked).into()),
            ("guess", guessed.into()),
            ("low", money(figure.low).into()),
            ("high", money(figure.high).into()),
        ];
        Some(self.messages.fill(self.language, "profile-keep-check-pay", &parts))
    }

    fn chance(&self, liked: &Liked) -> Option<String> {
        let (guess, figure) = (liked.guess?, liked.figures.chance?);
        let class = |it: Scarcity| self.t(&format!("profile-expect-class-{}", it.code())).to_lowercase();
        let guessed = guess.chance.map_or_else(|| self.t("profile-keep-no-idea").to_owned(), class);
        let parts = [
            ("name", self.name(liked).into()),
            ("guess", guessed.into()),
            ("class", class(figure.class).into()),
        ];
        Some(self.messages.fill(self.language, "profile-keep-check-chance", &parts))
    }

    fn region(&self, liked: &Liked, figure: &RegionFigure) -> String {
        let class = self.t(&format!("profile-expect-tension-short-{}", figure.class.code())).to_owned();
        let parts = [
            ("name", self.name(liked).into()),
            ("region", self.region_name(figure).into()),
            ("class", class.into()),
        ];
        self.messages.fill(self.language, "profile-keep-check-region", &parts)
    }

    fn region_name(&self, figure: &RegionFigure) -> String {
        let code = figure.region.to_string();
        self.regions.get(&code).cloned().unwrap_or(code)
    }

    fn source(&self, (who, year, says_not): (&str, i64, &str)) -> String {
        let who = self.messages.fill(self.language, who, &[("year", year.to_string().into())]);
        self.sourced(&who, says_not)
    }

    fn sourced(&self, who: &str, says_not: &str) -> String {
        format!("{} {who} {} {}", self.t("web-source"), self.t("web-says-not"), self.t(says_not))
    }

    /// The figure of the region has a source of its own: another publisher, another moment.
    fn source_of_region(&self, check: &Check) -> Option<String> {
        let figure = check.liked.iter().find_map(|it| it.region.as_ref())?;
        let key = if figure.is_example {
            "profile-expect-region-source-example"
        } else {
            "profile-expect-region-source"
        };
        let when = period(self.language, &figure.period);
        let parts = [("region", self.region_name(figure).into()), ("when", when.into())];
        let who = self.messages.fill(self.language, key, &parts);
        Some(self.sourced(&who, "profile-expect-region-says-not"))
    }
}
