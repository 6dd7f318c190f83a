//! Files that pages use: one style sheet, one script, fonts and pictures, all from the binary.
//!
//! Each is served under a name that carries its hash, so a browser may keep it for ever; a debug build reads
//! them from disk, so that a change shows without a build.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use loper_vocabulary::hex::hex;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::cache::takes;

#[derive(RustEmbed)]
#[folder = "styles"]
#[include = "*.css"]
struct Styles;

#[derive(RustEmbed)]
#[folder = "src/components"]
#[include = "*.css"]
struct ComponentStyles;

#[derive(RustEmbed)]
#[folder = "assets"]
#[exclude = "licences/*"]
struct Files;

/// The layers, in the order in which they win.
const LAYERS: &str = "@layer reset, tokens, base, layout, components, utilities, print;\n";

struct Asset {
    name: String,
    kind: &'static str,
    bytes: Bytes,
    gzip: Option<Bytes>,
}

/// All files, by the address they are served at.
pub struct Assets {
    urls: HashMap<String, String>,
    by_path: HashMap<String, Asset>,
}

impl Assets {
    /// Gathers and hashes everything.
    pub fn collect() -> Self {
        let mut all = Self { urls: HashMap::new(), by_path: HashMap::new() };
        for path in Files::iter() {
            let is_script = path.starts_with("js/");
            if !is_script && let Some(file) = Files::get(&path) {
                let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
                all.add(&name, file.data.into_owned());
            }
        }
        let styles = all.styles();
        all.add("loper.css", styles.into_bytes());
        all.add("loper.js", script().into_bytes());
        all
    }

    /// The address of a file; a file that is not there is a mistake of ours that a test finds.
    pub fn url(&self, name: &str) -> &str {
        self.urls.get(name).map_or("/assets/missing", String::as_str)
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.by_path.get(self.urls.get(name)?).map(|asset| asset.bytes.as_ref())
    }

    /// Joins the sheets in the order of the layers; fonts get their hashed addresses.
    fn styles(&self) -> String {
        let mut joined = String::from(LAYERS);
        for name in ["reset.css", "tokens.css", "base.css", "layout.css"] {
            push(&mut joined, Styles::get(name));
        }
        let mut components: Vec<_> = ComponentStyles::iter().collect();
        components.sort_unstable();
        for path in components {
            push(&mut joined, ComponentStyles::get(&path));
        }
        for name in ["utilities.css", "print.css"] {
            push(&mut joined, Styles::get(name));
        }
        for (name, url) in &self.urls {
            joined = joined.replace(&format!("/assets/fonts/{name}"), url);
        }
        joined
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let hash = hex(&Sha256::digest(&bytes)[..6]);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = format!("/assets/{stem}.{hash}.{ending}");
        let kind = kind_of(ending);
        let gzip = matches!(ending, "css" | "js" | "svg").then(|| gzip(&bytes));
        self.urls.insert(name.to_owned(), path.clone());
        self.by_path.insert(path, Asset { name: name.to_owned(), kind, bytes: bytes.into(), gzip });
    }

    /// Answers a request for a file.
    pub fn serve(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let asset = self.by_path.get(path)?;
        let takes_gzip = takes(headers, "gzip");
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::OK;
        let out = response.headers_mut();
        out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        let body = match &asset.gzip {
            Some(packed) if takes_gzip => {
                out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                packed.clone()
            }
            _ => asset.bytes.clone(),
        };
        *response.body_mut() = Body::from(body);
        Some(response)
    }

    /// Names of all files, for tests.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.by_path.values().map(|asset| asset.name.as_str())
    }
}

fn push(joined: &mut String, file: Option<rust_embed::EmbeddedFile>) {
    if let Some(file) = file {
        joined.push_str(&String::from_utf8_lossy(&file.data));
        joined.push('\n');
    }
}

/// One module a behaviour, joined; each keeps its names to itself in a block.
fn script() -> String {
    let mut paths: Vec<_> = Files::iter().filter(|path| path.starts_with("js/")).collect();
    paths.sort_unstable();
    let mut joined = String::new();
    for path in paths {
        if let Some(file) = Files::get(&path) {
            writeln!(joined, "{{\n{}}}", String::from_utf8_lossy(&file.data))
                .expect("a string always takes more");
        }
    }
    joined
}

fn kind_of(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn gzip(bytes: &[u8]) -> Bytes {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).expect("a list always takes more");
    packer.finish().expect("a list always takes more").into()
}
