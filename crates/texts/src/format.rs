//! Numbers, money and dates as people write them.

use jiff::civil::Date;
use loper_vocabulary::language::Language;
use loper_vocabulary::money::Cents;
use loper_vocabulary::time::Moment;

/// A whole number with its thousands apart: `252.000`, `252,000`.
pub fn whole(language: Language, number: i64) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('\u{2212}');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A number with `decimals` places: `8,16`, `8.16`.
pub fn decimal(language: Language, number: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number.abs());
    let (before, after) = text.split_once('.').unwrap_or((&text, ""));
    let before = whole(language, before.parse().unwrap_or(0));
    let mark = match language {
        Language::Nl => ',',
        Language::En => '.',
    };
    let is_zero = text.bytes().all(|byte| byte == b'0' || byte == b'.');
    let sign = if number < 0.0 && !is_zero { "\u{2212}" } else { "" };
    if after.is_empty() { format!("{sign}{before}") } else { format!("{sign}{before}{mark}{after}") }
}

/// An amount: `€ 24,50`, `€24.50`; the space does not break.
pub fn money(language: Language, cents: Cents) -> String {
    let amount = decimal(language, cents.euros(), 2);
    match language {
        Language::Nl => format!("€\u{a0}{amount}"),
        Language::En => format!("€{amount}"),
    }
}

/// An amount without cents, rounded: for a short line, where the exact one stands elsewhere.
pub fn money_round(language: Language, cents: Cents) -> String {
    let euros = whole(language, (cents.0 + 50).div_euclid(100));
    match language {
        Language::Nl => format!("€\u{a0}{euros}"),
        Language::En => format!("€{euros}"),
    }
}

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, 1 to 12; empty for any other number.
pub fn month(language: Language, number: i8) -> &'static str {
    let names = match language {
        Language::Nl => &MONTHS_NL,
        Language::En => &MONTHS_EN,
    };
    usize::try_from(number - 1).ok().and_then(|place| names.get(place)).copied().unwrap_or("")
}

/// A date in full: `1 april 2026`, `1 April 2026`.
pub fn date(language: Language, day: Date) -> String {
    format!("{} {} {}", day.day(), month(language, day.month()), day.year())
}

/// A moment on a clock in the Netherlands: `1 april 2026, 10.30 uur`; `None` outside the calendar.
pub fn moment(language: Language, at: Moment) -> Option<String> {
    let clock = at.civil()?;
    let (day, hour, minute) = (date(language, clock.date()), clock.hour(), clock.minute());
    Some(match language {
        Language::Nl => format!("{day}, {hour}.{minute:02} uur"),
        Language::En => format!("{day}, {hour}:{minute:02}"),
    })
}

/// A period as CBS writes it (`2025KW04`, `2024JJ00`) in words; anything else stays as it is.
pub fn period(language: Language, code: &str) -> String {
    let (year, rest) = code.split_at_checked(4).unwrap_or((code, ""));
    let quarter = rest.strip_prefix("KW").and_then(|it| it.parse::<u8>().ok());
    match (language, quarter) {
        (Language::Nl, Some(number)) => format!("{number}e kwartaal {year}"),
        (Language::En, Some(number)) => format!("quarter {number} of {year}"),
        _ if rest.starts_with("JJ") => year.to_owned(),
        _ => code.to_owned(),
    }
}

/// A list in words: `bol, bbl en examen`.
pub fn list(language: Language, items: &[String]) -> String {
    let and = match language {
        Language::Nl => " en ",
        Language::En => " and ",
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => format!("{}{and}{last}", start.join(", ")),
    }
}

/// The first letter as a capital: names of registers come in lower case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some('i') if text.starts_with("ij") => format!("IJ{}", &text[2..]),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
