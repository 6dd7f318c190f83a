//! Public pages that were made before: kept, with their compressed forms, until the data changes.
//!
//! Only pages that are the same for everyone come here ([`PublicPage`]); a page with a cookie of its own, a
//! secret or a typed word in it does not, so compressing these tells nobody anything (BREACH).

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header};
use loper_vocabulary::hex::hex;
use loper_vocabulary::language::Language;
use sha2::{Digest, Sha256};

use crate::api::is_known;

/// What all kept pages together may take, in bytes, compressed forms included.
const BYTES_MAX: usize = 24 * 1024 * 1024;
/// An address longer than this is not kept: it is somebody's invention.
const KEY_MAX: usize = 200;

/// Whether a page at this address may be kept: only one without a query. A page repeats its query in the link to the
/// other language, so it is not the same for everyone; and queries can be invented without end.
pub(crate) fn may_keep(address: &str) -> bool {
    address.len() <= KEY_MAX && !address.contains('?')
}

/// Marks an answer that is the same for everyone until the data changes.
#[derive(Debug, Clone, Copy)]
pub struct PublicPage;

#[derive(PartialEq, Eq, Hash)]
struct Key {
    language: Language,
    address: String,
}

struct Kept {
    version: i64,
    kind: HeaderValue,
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
    zstd: Bytes,
}

#[derive(Default)]
struct Store {
    pages: HashMap<Key, Arc<Kept>>,
    bytes: usize,
}

/// The kept pages.
#[derive(Default)]
pub struct Cache(RwLock<Store>);

impl Cache {
    /// The answer to a request, if it was made before from this version of the data.
    pub(crate) fn find(
        &self,
        request: &Request<Body>,
        language: Language,
        version: i64,
    ) -> Option<Response<Body>> {
        let address = request.uri().path_and_query()?.as_str();
        if !may_keep(address) {
            return None;
        }
        let key = Key { language, address: address.to_owned() };
        let kept = {
            let store = self.0.read().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(store.pages.get(&key)?)
        };
        (kept.version == version).then(|| kept.answer(request.headers()))
    }

    /// How many pages are kept now.
    #[cfg(test)]
    pub(crate) fn count(&self) -> usize {
        self.0.read().unwrap_or_else(PoisonError::into_inner).pages.len()
    }

    /// Keeps a page that was just made, and answers it. The caller asked [`may_keep`] before.
    pub(crate) fn keep(
        &self,
        (address, headers): (&str, &HeaderMap),
        language: Language,
        version: i64,
        kind: HeaderValue,
        body: &Bytes,
    ) -> Response<Body> {
        let kept = Arc::new(Kept::new(version, kind, body));
        let answer = kept.answer(headers);
        let size = kept.size();
        let mut store = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if store.bytes + size > BYTES_MAX {
            // Starting over is rare, simple and never wrong: the next visits fill it with what is asked for.
            *store = Store::default();
        }
        let key = Key { language, address: address.to_owned() };
        if let Some(old) = store.pages.insert(key, kept) {
            store.bytes -= old.size();
        }
        store.bytes += size;
        answer
    }
}

impl Kept {
    fn size(&self) -> usize {
        self.plain.len() + self.gzip.len() + self.zstd.len()
    }

    fn new(version: i64, kind: HeaderValue, body: &Bytes) -> Self {
        let tag = format!("\"{}\"", hex(&Sha256::digest(body)[..12]));
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(body).expect("a list always takes more");
        Self {
            version,
            kind,
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            plain: body.clone(),
            gzip: gzip.finish().expect("a list always takes more").into(),
            zstd: zstd::bulk::compress(body, 1).unwrap_or_default().into(),
        }
    }

    fn answer(&self, asked: &HeaderMap) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.tag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if is_known(asked, self.tag.to_str().unwrap_or_default()) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, self.kind.clone());
        let (body, encoding) = if takes(asked, "zstd") && !self.zstd.is_empty() {
            (self.zstd.clone(), Some("zstd"))
        } else if takes(asked, "gzip") {
            (self.gzip.clone(), Some("gzip"))
        } else {
            (self.plain.clone(), None)
        };
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        *response.body_mut() = Body::from(body);
        response
    }
}

/// Whether the browser takes this form of compression; `q=0` says that it does not.
pub(crate) fn takes(asked: &HeaderMap, coding: &str) -> bool {
    let forms = asked.get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
    forms.split(',').any(|form| {
        let (name, weight) = form.split_once(';').unwrap_or((form, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|it| it.parse::<f32>().ok());
        name.trim().eq_ignore_ascii_case(coding) && weight.is_none_or(|it| it > 0.0)
    })
}
