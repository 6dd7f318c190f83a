//! An address as a QR code: one path, a unit for each module.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet edge that a reader needs, in modules.
const EDGE: i32 = 4;

/// The code, or nothing where an address is too long for one; the address itself stands beside it.
pub fn code(address: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return html! {} };
    let side = code.size() + 2 * EDGE;
    html! {
        svg class="code" role="img" aria-label=(label) viewBox={ "0 0 " (side) " " (side) } width="132" height="132" shape-rendering="crispEdges" {
            path d=(path(&code)) {}
        }
    }
}

/// Runs of dark modules, row by row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|place| code.get_module(*place, y)).count();
            if run > 0 {
                // Writing to a string never fails.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + EDGE, y + EDGE);
            }
            x += i32::try_from(run).unwrap_or_default() + 1;
        }
    }
    path
}
