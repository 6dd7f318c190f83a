//! Pictures: decoded, made smaller, turned upright, and written anew.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::{Kind, Refused, Retyped, jpeg};

/// The longest side of a kept picture, in pixels: sharp on every screen, and a tenth of what a telephone makes.
const SIDE_MAX: u32 = 2_560;
/// A side above this is no photo.
const SIDE_IN_MAX: u32 = 30_000;
/// What a picture may take while it is decoded, in bytes: a photo of fifty million pixels.
const DECODED_MAX: u64 = 160 * 1024 * 1024;
const JPEG_QUALITY: u8 = 85;

/// One picture at a time: decoded, it takes up to a hundred times the room of its file.
static TURN: Mutex<()> = Mutex::new(());

/// A picture in the bytes that we write for it.
pub(super) fn retype(bytes: &[u8], format: ImageFormat) -> Result<Retyped, Refused> {
    let parts = if format == ImageFormat::Jpeg { Some(jpeg::parts(bytes)) } else { None };
    if parts.is_some_and(|it| !it.is_whole) {
        return Err(Refused::Damaged);
    }
    // What a decoder holds beside the picture that it gives.
    let times = match format {
        ImageFormat::Jpeg if parts.is_some_and(|it| it.is_progressive) => 3,
        ImageFormat::WebP => 2,
        _ => 1,
    };
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let (picture, format) = (decode(bytes, format, times)?, format);
    let shape = (picture.width(), picture.height());
    let (kind, bytes) = encode(picture, format)?;
    Ok(Retyped { kind, bytes, shape: Some(shape) })
}

/// The picture as it is seen: upright, and no larger than it is kept. The size is read before anything is decoded.
fn decode(bytes: &[u8], format: ImageFormat, times: u64) -> Result<DynamicImage, Refused> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(DECODED_MAX);
    limits.max_image_width = Some(SIDE_IN_MAX);
    limits.max_image_height = Some(SIDE_IN_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|problem| refused(&problem))?;
    let (width, height) = decoder.dimensions();
    let is_flood = width > SIDE_IN_MAX || height > SIDE_IN_MAX;
    if is_flood || decoder.total_bytes().saturating_mul(times) > DECODED_MAX {
        return Err(Refused::TooManyPixels);
    }
    // A picture whose words about itself are damaged is still a picture.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let whole = DynamicImage::from_decoder(decoder).map_err(|problem| refused(&problem))?;
    let mut seen = if width.max(height) > SIDE_MAX { whole.thumbnail(SIDE_MAX, SIDE_MAX) } else { whole };
    seen.apply_orientation(orientation);
    Ok(seen)
}

/// A photo stays a photo. What can be seen through stays so; a drawing keeps its sharp edges.
fn encode(picture: DynamicImage, format: ImageFormat) -> Result<(Kind, Vec<u8>), Refused> {
    let is_clear = picture.color().has_alpha();
    let is_grey = !picture.color().has_color();
    let mut out = Vec::new();
    let kind = if format == ImageFormat::Png || is_clear {
        let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive);
        let plain = match (is_clear, is_grey) {
            (true, true) => DynamicImage::from(picture.into_luma_alpha8()),
            (true, false) => DynamicImage::from(picture.into_rgba8()),
            (false, true) => DynamicImage::from(picture.into_luma8()),
            (false, false) => DynamicImage::from(picture.into_rgb8()),
        };
        plain.write_with_encoder(encoder).map(|()| Kind::Png)
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY);
        let plain = if is_grey {
            DynamicImage::from(picture.into_luma8())
        } else {
            DynamicImage::from(picture.into_rgb8())
        };
        plain.write_with_encoder(encoder).map(|()| Kind::Jpeg)
    };
    kind.map(|kind| (kind, out)).map_err(|_| Refused::Damaged)
}

fn refused(problem: &image::ImageError) -> Refused {
    if matches!(problem, image::ImageError::Limits(_)) { Refused::TooManyPixels } else { Refused::Damaged }
}
