//! The typesetter behind the doors of documents: the only place where pages meet it.

use std::sync::{Arc, LazyLock};

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use loper_web::fault::Fault;
use loper_web::feature::Feature;
use loper_web::paper::{PDF, Paper};
use tokio::sync::Semaphore;

/// How many documents are set at once; the others wait their turn, so that pages stay quick.
const DESKS: usize = 2;

static FREE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(DESKS)));

/// Puts the typesetter behind every door whose address ends in `.pdf`.
#[must_use]
pub fn behind(mut features: Vec<Feature>) -> Vec<Feature> {
    for route in features.iter_mut().flat_map(|it| &mut it.routes).filter(|it| it.path.ends_with(PDF)) {
        route.handler = route.handler.clone().layer(from_fn(stand));
    }
    features
}

async fn stand(request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    let Some(paper) = answer.extensions_mut().remove::<Paper>() else { return answer };
    match set(&paper).await {
        Ok(file) => {
            paper.put(&mut answer, "application/pdf", "pdf", file);
            answer
        }
        Err(fault) => fault.into_response(),
    }
}

async fn set(paper: &Paper) -> Result<Vec<u8>, Fault> {
    let away = |why: &dyn std::fmt::Display| Fault::Broken(format!("a document could not be set: {why}"));
    let desk = Arc::clone(&FREE).acquire_owned().await.map_err(|it| away(&it))?;
    let document = paper.document();
    let work = tokio::task::spawn_blocking(move || {
        // The desk is free when the work is done, also when nobody waits for it any more.
        let _desk = desk;
        loper_typeset::pdf(&document)
    });
    work.await.map_err(|it| away(&it))?.map_err(|it| match it {
        // No mistake of anyone: the page says so, and where the same words can be read.
        loper_typeset::Error::TooLarge { .. } => Fault::Unreadable("web-paper-too-large"),
        loper_typeset::Error::Refused(_) => away(&it),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use loper_document::tree::{Block, Document, Footer, Format};
    use loper_vocabulary::language::Language;
    use loper_web::fault::Fault;
    use loper_web::paper::Paper;

    use super::set;

    #[tokio::test]
    async fn what_is_too_long_for_a_pdf_is_told_in_words() {
        let document = Document {
            title: "Mijn lijst".into(),
            language: Language::Nl.into(),
            format: Format::Pages,
            made_on: date(2026, 11, 24),
            opening: vec![Block::Paragraph("".into()); 20_000],
            sections: Vec::new(),
            footer: Footer { words: "Gemaakt met Loper".into(), date: "24 november 2026".into() },
        };
        let told = set(&Paper::new("loper-lijst", document)).await;
        assert!(matches!(told, Err(Fault::Unreadable("web-paper-too-large"))), "{told:?}");
    }
}
