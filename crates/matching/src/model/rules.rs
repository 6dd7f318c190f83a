//! The rules as anyone can read them: their version, and the text of each.

/// The version. A test pins what these rules give; whoever changes that gives them a new version.
pub const VERSION: &str = "2026-2";

/// One rule: its name in message keys and addresses, and the words at the top of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name.
    pub name: &'static str,
    /// The whole file.
    pub file: &'static str,
    text: &'static str,
}

impl Rule {
    /// The words at the top, in English, as whoever wrote the rule put them.
    pub fn words(&self) -> String {
        let lines = self.text.lines().take_while(|line| line.starts_with("//!"));
        lines.map(|line| line.trim_start_matches("//!").trim()).collect::<Vec<_>>().join("\n")
    }

    /// The rule as it runs.
    pub const fn text(&self) -> &'static str {
        self.text
    }
}

macro_rules! rules {
    ($($name:literal $file:literal),* ; $($other:expr),* $(,)?) => {
        &[
            $(Rule { name: $name, file: concat!("crates/matching/src/model/", $file), text: include_str!($file) },)*
            $($other),*
        ]
    };
}

/// The estimate of a way, which other rooms show too.
const TRAVEL: Rule =
    Rule { name: "travel", file: "crates/vocabulary/src/travel.rs", text: loper_vocabulary::travel::RULE };

/// All rules, in the order of the page that shows them.
pub const RULES: &[Rule] = rules![
    "points" "factor.rs",
    "interests" "factor/interests.rs",
    "values" "factor/values.rs",
    "skills" "factor/skills.rs",
    "wishes" "factor/wishes.rs",
    "limits" "barrier.rs",
    "order" "order.rs",
    "chances" "chance.rs",
    "surprises" "advice/surprise.rs",
    "counterfactual" "advice/counterfactual.rs";
    TRAVEL
];
