//! A Rust file: its code without comments and text, its literals, its functions.

use std::path::PathBuf;

use crate::tree;

/// A Rust file.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where it is, from the root of the project.
    pub path: PathBuf,
    /// As it is written.
    pub text: String,
    /// The same, byte for byte, with the insides of comments and literals replaced by blanks.
    pub code: String,
    /// The string literals in order.
    pub literals: Vec<Literal>,
    /// Whether another file declares it under `#[cfg(test)]`.
    pub is_test_module: bool,
}

/// A string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// Where its first quote stands, in bytes.
    pub at: usize,
    /// What is between the quotes, escapes taken away.
    pub text: String,
}

/// A function with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of `fn`, from 1.
    pub line: usize,
    /// How many lines from `fn` to the closing brace.
    pub lines: usize,
}

impl Source {
    /// Reads a file.
    pub fn new(path: PathBuf, text: String) -> Self {
        let (code, literals) = Scanner::new(&text).run();
        Self { path, text, code, literals, is_test_module: false }
    }

    /// The path as it is written in messages.
    pub fn name(&self) -> String {
        tree::name(&self.path)
    }

    /// The folder of `crates/` in which it lives.
    pub fn crate_name(&self) -> String {
        self.path.iter().nth(1).map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Whether it is a test, or a tool that only tests use.
    pub fn is_test(&self) -> bool {
        let name = self.name();
        self.is_test_module
            || name.ends_with("/tests.rs")
            || name.contains("/tests/")
            || ["testkit", "tidy", "bench"].contains(&self.crate_name().as_str())
    }

    /// The files beside this one that it declares for tests only.
    pub fn test_modules(&self) -> Vec<PathBuf> {
        let lines: Vec<&str> = self.code.lines().map(str::trim).collect();
        let is_for_tests = |line: &str| line == "#[cfg(test)]" || line.starts_with("#[cfg(any(test, feature");
        let declared = lines.windows(2).filter(|pair| is_for_tests(pair[0]));
        let names = declared.filter_map(|pair| {
            let name = pair[1].trim_start_matches("pub").trim_start_matches("(crate)").trim();
            name.strip_prefix("mod ")?.strip_suffix(';')
        });
        let stem = self.path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = self.path.parent().map(PathBuf::from).unwrap_or_default();
        let inside = if ["lib", "main", "mod"].contains(&stem.as_str()) { folder } else { folder.join(stem) };
        names.map(|name| inside.join(format!("{name}.rs"))).collect()
    }

    /// The function in which a line stands.
    pub fn function_at(&self, line: usize) -> Option<Function> {
        let around = self.functions().into_iter().filter(|it| it.line <= line && line < it.line + it.lines);
        around.min_by_key(|it| it.lines)
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// The code just before a place, without the blanks that separate them.
    pub fn before(&self, at: usize) -> &str {
        self.code[..at].trim_end()
    }

    /// Where a word of code stands alone.
    pub fn places_of(&self, word: &str) -> Vec<usize> {
        let is_part = |byte: Option<&u8>| byte.is_some_and(|it| it.is_ascii_alphanumeric() || *it == b'_');
        let bytes = self.code.as_bytes();
        let starts = self.code.match_indices(word).map(|(at, _)| at);
        starts
            .filter(|at| *at == 0 || !is_part(bytes.get(at - 1)) || !is_part(word.as_bytes().first()))
            .filter(|at| !is_part(bytes.get(at + word.len())) || !is_part(word.as_bytes().last()))
            .collect()
    }

    /// The functions that have a body.
    pub fn functions(&self) -> Vec<Function> {
        self.places_of("fn").into_iter().filter_map(|at| self.function(at)).collect()
    }

    fn function(&self, at: usize) -> Option<Function> {
        let rest = &self.code[at + 2..];
        let name: String =
            rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if name.is_empty() {
            return None;
        }
        let (mut depth, mut braces) = (0_i32, 0_i32);
        for (offset, byte) in rest.bytes().enumerate() {
            match byte {
                b'(' | b'[' => depth += 1,
                b')' | b']' => depth -= 1,
                b';' if depth == 0 && braces == 0 => return None,
                b'{' => braces += 1,
                b'}' if braces == 1 => {
                    let (line, last) = (self.line(at), self.line(at + 2 + offset));
                    return Some(Function { name, line, lines: last - line + 1 });
                }
                b'}' => braces -= 1,
                _ => {}
            }
        }
        None
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    code: Vec<u8>,
    literals: Vec<Literal>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, code: text.as_bytes().to_vec(), literals: Vec::new() }
    }

    fn run(mut self) -> (String, Vec<Literal>) {
        while self.at < self.text.len() {
            let rest = &self.text.as_bytes()[self.at..];
            match rest {
                [b'/', b'/', ..] => self.line_comment(),
                [b'/', b'*', ..] => self.block_comment(),
                [b'"', ..] => self.string(),
                [b'r', b'"' | b'#', ..] if !self.is_inside_word() => self.raw_string(),
                [b'\'', ..] => self.character(),
                _ => self.at += 1,
            }
        }
        let code = String::from_utf8(self.code).expect("only whole characters were blanked");
        (code, self.literals)
    }

    /// `br"…"` begins a literal, `for"…"` would not: the letter before `r` decides.
    fn is_inside_word(&self) -> bool {
        let before = &self.text.as_bytes()[..self.at];
        match before {
            [.., first, b'b'] => first.is_ascii_alphanumeric() || *first == b'_',
            [.., last] => last.is_ascii_alphanumeric() || *last == b'_',
            [] => false,
        }
    }

    fn blank(&mut self, from: usize, to: usize) {
        for byte in &mut self.code[from..to] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }

    fn line_comment(&mut self) {
        let end = self.text[self.at..].find('\n').map_or(self.text.len(), |length| self.at + length);
        self.blank(self.at, end);
        self.at = end;
    }

    fn block_comment(&mut self) {
        let (start, mut depth) = (self.at, 0_u32);
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            match &bytes[self.at..] {
                [b'/', b'*', ..] => (depth, self.at) = (depth + 1, self.at + 2),
                [b'*', b'/', ..] => (depth, self.at) = (depth - 1, self.at + 2),
                _ => self.at += 1,
            }
            if depth == 0 {
                break;
            }
        }
        self.blank(start, self.at);
    }

    fn string(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut end = start + 1;
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let end = end.min(bytes.len());
        let text = unescape(&self.text[start + 1..end]);
        self.literals.push(Literal { at: start, text });
        self.blank(start + 1, end);
        self.at = (end + 1).min(bytes.len());
    }

    fn raw_string(&mut self) {
        let after = &self.text[self.at + 1..];
        let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
        if after.as_bytes().get(hashes) != Some(&b'"') {
            // A raw name such as `r#type`.
            self.at += 1 + hashes;
            return;
        }
        let start = self.at + 1 + hashes;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = self.text[start + 1..].find(&close).map_or(self.text.len(), |length| start + 1 + length);
        self.literals.push(Literal { at: start, text: self.text[start + 1..end].to_owned() });
        self.blank(start + 1, end);
        self.at = (end + close.len()).min(self.text.len());
    }

    /// A character, or the tick of a lifetime.
    fn character(&mut self) {
        let rest = &self.text[self.at + 1..];
        let mut chars = rest.char_indices();
        let length = match chars.next() {
            Some((_, '\\')) => rest[2..].find('\'').map(|at| at + 2),
            Some((_, first)) if rest[first.len_utf8()..].starts_with('\'') => Some(first.len_utf8()),
            _ => None,
        };
        match length {
            Some(length) => {
                self.blank(self.at + 1, self.at + 1 + length);
                self.at += length + 2;
            }
            None => self.at += 1,
        }
    }
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('\n') => while chars.next_if(|next| next.is_whitespace()).is_some() {},
            Some(other) => plain.push(other),
            None => {}
        }
    }
    plain
}
