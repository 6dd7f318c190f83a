//! A browser that lives in the test: it asks the router itself, keeps cookies, and follows nothing by itself.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

/// The largest answer a test looks at, in bytes.
const ANSWER_MAX: usize = 64 * 1024 * 1024;

/// A browser with its cookies.
pub struct Browser {
    router: Router,
    runtime: Runtime,
    cookies: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; bytes that are no text are replaced.
    pub body: String,
}

impl Browser {
    /// A new browser before `router`.
    pub fn new(router: Router) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime can be made");
        Self { router, runtime, cookies: Vec::new() }
    }

    /// Puts a cookie in the browser, as a page did before the test began.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.retain(|(it, _)| it != name);
        self.cookies.push((name.to_owned(), value.to_owned()));
    }

    /// What a cookie holds now.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.iter().find(|(it, _)| it == name).map(|(_, value)| value.clone())
    }

    /// Opens an address.
    pub fn get(&mut self, address: &str) -> Answer {
        self.get_with(address, &[])
    }

    /// Opens an address with headers of one's own.
    pub fn get_with(&mut self, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request, Body::empty())
    }

    /// Sends a form, as the browser does from a page of the site itself.
    pub fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let form: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.ask(request, Body::from(form.join("&")))
    }

    /// Sends a form with files, as the browser does: fields, and files as (field, name, what is in it).
    pub fn upload(
        &mut self,
        address: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const BOUNDARY: &str = "----------of-the-test";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value.as_bytes());
            body.extend_from_slice(b"\r\n");
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .header(header::CONTENT_LENGTH, body.len())
            .header("sec-fetch-site", "same-origin");
        self.ask(request, Body::from(body))
    }

    /// Sends any method with headers and a body of one's own: what a browser of the site itself would not do.
    pub fn send(&mut self, method: &str, address: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request, Body::from(body.to_owned()))
    }

    fn ask(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::HOST, "localhost").header(header::COOKIE, cookies.join("; "));
        let request = request.body(body).expect("a request that can be sent");
        let router = self.router.clone();
        let (status, headers, body) = self.runtime.block_on(async move {
            let response = router.oneshot(request).await.expect("a router always answers");
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, ANSWER_MAX).await.expect("an answer that ends");
            (parts.status, parts.headers, bytes)
        });
        for cookie in headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_default());
        }
        Answer { status, headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    fn keep(&mut self, cookie: &str) {
        let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else {
            return;
        };
        self.cookies.retain(|(known, _)| known != name.trim());
        if !cookie.to_lowercase().contains("max-age=0") {
            self.cookies.push((name.trim().to_owned(), value.to_owned()));
        }
    }
}

impl Answer {
    /// The words a person reads in `main`, without markup, white space folded.
    pub fn words(&self) -> String {
        let main = self.body.split_once("<main").map_or(self.body.as_str(), |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let mut words = String::with_capacity(main.len() / 2);
        let mut is_tag = true;
        for c in main.chars() {
            match c {
                '<' => is_tag = true,
                '>' => {
                    is_tag = false;
                    words.push(' ');
                }
                c if !is_tag => words.push(c),
                _ => {}
            }
        }
        let plain = words
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&");
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text of the first `<h1>`.
    pub fn title(&self) -> String {
        let inside =
            self.body.split_once("<h1").and_then(|(_, rest)| rest.split_once('>')).map(|(_, rest)| rest);
        inside
            .and_then(|rest| rest.split_once("</h1>"))
            .map_or_else(String::new, |(title, _)| title.to_owned())
    }

    /// Where the answer sends the browser.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Every address on the same site that the page links to, in the order of the page.
    pub fn links(&self) -> Vec<String> {
        let starts = self.body.split("href=\"").skip(1);
        let links =
            starts.filter_map(|rest| rest.split_once('"')).map(|(link, _)| link.replace("&amp;", "&"));
        links.filter(|link| link.starts_with('/')).collect()
    }
}

/// A value as it stands in an address.
pub fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => write!(out, "%{byte:02X}").expect("a string always takes more"),
        }
    }
    out
}
