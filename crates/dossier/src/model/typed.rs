//! What came in from a form of an entry: only what that form asked, over what stands there.

use jiff::civil::Date;
use loper_vocabulary::competence::Competences;
use uuid::Uuid;

use super::entry::Body;
use super::part::Part;

/// What someone typed. Whatever the form did not ask stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The texts that were asked.
    pub texts: Vec<(Part, String)>,
    /// The day.
    pub happened_on: Option<Date>,
    /// The questions.
    pub competences: Option<Competences>,
    /// What the school asked, that this answers.
    pub asked: Option<Uuid>,
}

impl Typed {
    /// The body that comes of it.
    #[must_use]
    pub fn over(&self, mut body: Body) -> Body {
        for (part, text) in &self.texts {
            body.texts.set(*part, text.as_str());
        }
        body.happened_on = self.happened_on.unwrap_or(body.happened_on);
        body.competences = self.competences.unwrap_or(body.competences);
        body.asked = self.asked.or(body.asked);
        body
    }
}
