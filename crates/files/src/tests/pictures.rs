//! Pictures lose everything but what can be seen.

use image::{DynamicImage, GenericImageView as _, ImageFormat};

use super::made;
use crate::retype::{Kind, Refused, retype};

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|it| it == words)
}

fn seen(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

fn is_red(picture: &DynamicImage, x: u32, y: u32) -> bool {
    let [red, _, blue, _] = picture.get_pixel(x, y).0;
    red > 150 && blue < 100
}

#[test]
fn a_photo_does_not_say_where_it_was_taken() {
    let photo = made::photo(1);
    let degrees = [53_u32.to_le_bytes(), 1_u32.to_le_bytes(), 13_u32.to_le_bytes()].concat();
    for words in [&b"Exif\0\0"[..], b"LOPERCAM1", &degrees] {
        assert!(has(&photo, words));
        assert!(!has(&retype(photo.clone()).unwrap().bytes, words), "{words:?}");
    }
}

#[test]
fn a_photo_that_was_held_on_its_side_stands_upright() {
    for (orientation, shape, red) in
        [(1, (64, 32), (2, 16)), (6, (32, 64), (16, 2)), (3, (64, 32), (61, 16)), (8, (32, 64), (16, 61))]
    {
        let kept = retype(made::photo(orientation)).unwrap();
        let picture = seen(&kept.bytes);
        assert_eq!((kept.kind, kept.shape), (Kind::Jpeg, Some(shape)));
        assert_eq!(picture.dimensions(), shape);
        assert!(is_red(&picture, red.0, red.1), "held as {orientation}");
        assert!(!is_red(&picture, shape.0 - 1 - red.0, shape.1 - 1 - red.1), "held as {orientation}");
    }
}

#[test]
fn words_in_a_drawing_are_gone_too() {
    let png = made::png();
    let words = [made::chunk(b"tEXt", b"Author\0Sanne"), made::chunk(b"eXIf", &made::exif(1))].concat();
    let with_words = [&png[..33], &words, &png[33..]].concat();
    let kept = retype(with_words).unwrap();
    assert!(!has(&kept.bytes, b"Sanne") && !has(&kept.bytes, b"LOPERCAM1") && !has(&kept.bytes, b"eXIf"));
    assert_eq!(seen(&kept.bytes).to_rgb8(), seen(&png).to_rgb8(), "a drawing keeps every pixel");
}

#[test]
fn what_hides_behind_a_picture_is_gone() {
    let page = b"<script>alert(document.cookie)</script>";
    let folder = made::zip(&[("run.js", page)]);
    for picture in [made::jpeg(), made::png(), made::webp()] {
        let two = [&picture[..], page, &folder].concat();
        let kept = retype(two).unwrap();
        assert!(!has(&kept.bytes, b"script") && !has(&kept.bytes, b"PK\x03\x04"), "{:?}", kept.kind);
    }
    let plain = made::jpeg();
    let comment = [&plain[..2], b"\xff\xfe\x00\x29", page, &plain[2..]].concat();
    assert!(!has(&retype(comment).unwrap().bytes, b"script"));
}

#[test]
fn a_picture_that_says_it_is_huge_is_refused_before_it_is_decoded() {
    for bytes in [
        made::png_of_size(30_000, 30_000),
        made::png_of_size(4_000_000, 2),
        made::jpeg_of_size(65_000, 65_000),
        made::jpeg_of_size(30_000, 30_000),
    ] {
        assert!(bytes.len() < 2_000);
        assert_eq!(retype(bytes), Err(Refused::TooManyPixels));
    }
}

#[test]
fn a_large_picture_is_made_smaller() {
    let kept = retype(made::written(&made::halves(3_000, 300), ImageFormat::Jpeg)).unwrap();
    assert_eq!(kept.shape, Some((2_560, 256)));
    let small = retype(made::jpeg()).unwrap();
    assert_eq!(small.shape, Some((64, 32)), "a small one is not made larger");
}

#[test]
fn what_can_be_seen_through_stays_so() {
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let kept = retype(made::clear(format)).unwrap();
        let picture = seen(&kept.bytes);
        assert_eq!(kept.kind, Kind::Png);
        assert_eq!((picture.get_pixel(2, 2).0[3], picture.get_pixel(60, 2).0[3]), (255, 0));
    }
}
