//! Numbers in cells, as Dutch and English publishers write them.

/// A whole number: `1234`, `1.234`, `1 234`, `1234,0`. Empty, signs for “unknown” and fractions are `None`.
pub fn whole(cell: &str) -> Option<i64> {
    let plain: String = cell.trim().chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (sign, digits) = match plain.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, plain.as_str()),
    };
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !groups.iter().all(|group| is_digits(group)) {
        return None;
    }
    let joined = match groups.as_slice() {
        [one] => (*one).to_owned(),
        [first, rest @ ..] if first.len() <= 3 && rest.iter().all(|group| group.len() == 3) => {
            groups.concat()
        }
        [one, zeros] if zeros.bytes().all(|byte| byte == b'0') => (*one).to_owned(),
        _ => return None,
    };
    joined.parse::<i64>().ok().map(|number| sign * number)
}

/// A number that may have a fraction: `3,5`, `3.5`, `1.234,5`, `1,234.5`.
pub fn decimal(cell: &str) -> Option<f64> {
    let plain: String = cell
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let is_number = plain
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+' | b'e' | b'E'));
    if !is_number {
        return None;
    }
    let text = match (plain.rfind('.'), plain.rfind(',')) {
        (Some(point), Some(comma)) if comma > point => plain.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => plain.replace(',', ""),
        (None, Some(_)) => plain.replace(',', "."),
        _ => plain,
    };
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}
