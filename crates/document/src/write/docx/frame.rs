//! What stands round the words: the list of parts, properties, styles, numbering.

use maud::{Markup, html};

use super::body::{LOOSE, link_id};
use super::{PACKAGE, RELATIONS, WORDS, plain};
use crate::tree::{Document, Format};

const FONT: &str = "Verdana";
const INK: &str = "14251D";
const SOFT: &str = "46574E";
const GREEN: &str = "14603A";
const PALE: &str = "E3F3E6";
const RULE: &str = "C9D3CA";
/// The size of each level of heading, in half points.
const HEADINGS: [u8; 6] = [40, 32, 26, 24, 22, 22];

/// Which part is what.
pub(super) fn types() -> Markup {
    let part = |name: &str, kind: &str| {
        html! { Override PartName=(name) ContentType={ "application/vnd.openxmlformats-" (kind) "+xml" } {} }
    };
    html! {
        Types xmlns={ (PACKAGE) "/content-types" } {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            (part("/word/document.xml", "officedocument.wordprocessingml.document.main"))
            (part("/word/styles.xml", "officedocument.wordprocessingml.styles"))
            (part("/word/numbering.xml", "officedocument.wordprocessingml.numbering"))
            (part("/word/footer1.xml", "officedocument.wordprocessingml.footer"))
            (part("/docProps/core.xml", "package.core-properties"))
            (part("/docProps/app.xml", "officedocument.extended-properties"))
        }
    }
}

/// Where the parts of the file are.
pub(super) fn relations() -> Markup {
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            (relation("document", &format!("{RELATIONS}/officeDocument"), "word/document.xml"))
            (relation("core", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"))
            (relation("app", &format!("{RELATIONS}/extended-properties"), "docProps/app.xml"))
        }
    }
}

/// Where the parts of the document are, and where its links lead.
pub(super) fn document_relations(links: &[String]) -> Markup {
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            (relation("styles", &format!("{RELATIONS}/styles"), "styles.xml"))
            (relation("numbering", &format!("{RELATIONS}/numbering"), "numbering.xml"))
            (relation("footer", &format!("{RELATIONS}/footer"), "footer1.xml"))
            @for (place, link) in links.iter().enumerate() {
                Relationship Id=(link_id(place + 1)) Type={ (RELATIONS) "/hyperlink" } Target=(link) TargetMode="External" {}
            }
        }
    }
}

fn relation(id: &str, kind: &str, target: &str) -> Markup {
    html! { Relationship Id=(id) Type=(kind) Target=(target) {} }
}

/// Title, language and day: what a screen reader says first, and what an archive keeps.
pub(super) fn properties(document: &Document) -> Markup {
    let day = document.made_on.strftime("%Y-%m-%dT00:00:00Z").to_string();
    html! {
        cp:coreProperties
            xmlns:cp={ (PACKAGE) "/metadata/core-properties" }
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (plain(document.title.as_str())) }
            dc:language { (document.language.code()) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (day) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (day) }
        }
    }
}

/// What made it.
pub(super) fn program() -> Markup {
    html! {
        Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" {
            Application { "Loper" }
        }
    }
}

/// How each kind of paragraph looks, and in which language everything is.
pub(super) fn styles(document: &Document) -> Markup {
    let (size, after) = match document.format {
        Format::Pages => ("21", "160"),
        Format::Card => ("18", "80"),
    };
    html! {
        w:styles xmlns:w=(WORDS) {
            w:docDefaults {
                w:rPrDefault { w:rPr {
                    w:rFonts w:ascii=(FONT) w:hAnsi=(FONT) w:eastAsia=(FONT) w:cs=(FONT) {}
                    w:color w:val=(INK) {}
                    w:sz w:val=(size) {}
                    w:szCs w:val=(size) {}
                    w:lang w:val=(document.language.with_region()) {}
                } }
                w:pPrDefault { w:pPr { w:spacing w:after=(after) w:line="300" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" { w:name w:val="Normal" {} w:qFormat {} }
            @for (place, size) in HEADINGS.iter().enumerate() { (heading(place + 1, *size)) }
            (paragraph("Note", "Note", &html! {
                w:pBdr { w:left w:val="single" w:sz="24" w:space="8" w:color=(GREEN) {} }
                w:shd w:val="clear" w:color="auto" w:fill=(PALE) {}
            }, &html! { w:b {} w:bCs {} }))
            (paragraph("Source", "Source", &html! {}, &html! { w:color w:val=(SOFT) {} w:sz w:val="18" {} w:szCs w:val="18" {} }))
            (paragraph("Fact", "Fact", &html! { w:spacing w:after="40" {} }, &html! {}))
            (paragraph("Caption", "caption", &html! { w:keepNext {} w:spacing w:before="120" w:after="60" {} }, &html! { w:b {} w:bCs {} }))
            (paragraph("Cell", "Cell", &html! { w:spacing w:before="40" w:after="40" {} }, &html! {}))
            (paragraph("After", "After", &html! { w:spacing w:after="0" w:line="200" w:lineRule="exact" {} }, &html! {}))
            (paragraph("Label", "Label", &html! { w:keepNext {} w:spacing w:after="0" {} }, &html! { w:b {} w:bCs {} }))
            (paragraph("Room", "Room", &html! {
                w:pBdr {
                    w:bottom w:val="single" w:sz="4" w:space="1" w:color=(SOFT) {}
                    w:between w:val="single" w:sz="4" w:space="1" w:color=(SOFT) {}
                }
                w:spacing w:after="0" w:line="480" w:lineRule="exact" {}
            }, &html! {}))
            (paragraph("ListParagraph", "List Paragraph", &html! { w:spacing w:after="60" {} }, &html! {}))
            (paragraph("Footer", "footer", &html! {}, &html! { w:color w:val=(SOFT) {} w:sz w:val="16" {} w:szCs w:val="16" {} }))
            w:style w:type="character" w:styleId="Hyperlink" {
                w:name w:val="Hyperlink" {}
                w:rPr { w:color w:val=(GREEN) {} w:u w:val="single" {} }
            }
            (table())
        }
    }
}

fn heading(level: usize, size: u8) -> Markup {
    let before = if level == 1 { "0" } else { "280" };
    html! {
        w:style w:type="paragraph" w:styleId={ "Heading" (level) } {
            w:name w:val={ "heading " (level) } {}
            w:basedOn w:val="Normal" {}
            w:next w:val="Normal" {}
            w:qFormat {}
            w:pPr {
                w:keepNext {}
                w:keepLines {}
                w:spacing w:before=(before) w:after="120" w:line="264" w:lineRule="auto" {}
                w:outlineLvl w:val=(level - 1) {}
            }
            w:rPr { w:b {} w:bCs {} w:sz w:val=(size) {} w:szCs w:val=(size) {} }
        }
    }
}

fn paragraph(id: &str, name: &str, shape: &Markup, words: &Markup) -> Markup {
    html! {
        w:style w:type="paragraph" w:styleId=(id) {
            w:name w:val=(name) {}
            w:basedOn w:val="Normal" {}
            w:pPr { (shape) }
            w:rPr { (words) }
        }
    }
}

fn table() -> Markup {
    html! {
        w:style w:type="table" w:styleId="Table" {
            w:name w:val="Table" {}
            w:tblPr {
                w:tblBorders {
                    w:top w:val="single" w:sz="6" w:space="0" w:color=(SOFT) {}
                    w:bottom w:val="single" w:sz="6" w:space="0" w:color=(SOFT) {}
                    w:insideH w:val="single" w:sz="4" w:space="0" w:color=(RULE) {}
                }
                w:tblCellMar { w:left w:w="80" w:type="dxa" {} w:right w:w="80" w:type="dxa" {} }
            }
        }
    }
}

/// One list with marks, and a list for each that is numbered.
pub(super) fn numbering(ranked: usize) -> Markup {
    let all = LOOSE..=LOOSE + ranked;
    html! {
        w:numbering xmlns:w=(WORDS) {
            @for number in all.clone() {
                w:abstractNum w:abstractNumId=(number) {
                    w:multiLevelType w:val="singleLevel" {}
                    w:lvl w:ilvl="0" {
                        w:start w:val="1" {}
                        w:numFmt w:val=(if number == LOOSE { "bullet" } else { "decimal" }) {}
                        w:lvlText w:val=(if number == LOOSE { "•" } else { "%1." }) {}
                        w:lvlJc w:val="left" {}
                        w:pPr { w:ind w:left="425" w:hanging="425" {} }
                    }
                }
            }
            @for number in all { w:num w:numId=(number) { w:abstractNumId w:val=(number) {} } }
        }
    }
}
