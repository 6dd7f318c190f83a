//! A small picture, drawn here: a welding seam on a plate of steel, as far as one can see.

use std::io::Cursor;

use anyhow::{Context as _, Result};
use image::{ImageFormat, Rgb, RgbImage};

const WIDTH: u32 = 480;
const HEIGHT: u32 = 320;

/// The picture as a file.
pub fn seam() -> Result<Vec<u8>> {
    let picture = RgbImage::from_fn(WIDTH, HEIGHT, colour);
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).context("the picture of the demo")?;
    Ok(file.into_inner())
}

/// Grey steel with a grain, and across it a row of overlapping drops that turn blue at their edge.
fn colour(x: u32, y: u32) -> Rgb<u8> {
    let grain = shade((x * 7 + y * 131) % 17);
    let steel = [118 + grain, 122 + grain, 128 + grain];
    let middle = HEIGHT / 2 + (x / 60) % 3;
    let from_middle = y.abs_diff(middle);
    let along = (x % 14).abs_diff(7);
    match from_middle * from_middle + along * along * 3 {
        0..150 => Rgb([196 - grain, 190 - grain, 176]),
        150..420 => Rgb([96, 84, 70 + grain]),
        420..1100 => Rgb([92, 104 + grain, 150]),
        _ => Rgb(steel),
    }
}

fn shade(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}
