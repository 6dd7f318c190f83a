//! The list of features: the only place that knows them all.

use loper_database::migrate::Migration;
use loper_web::feature::Feature;

/// Every feature of the house, in the order of the main menu.
pub fn features() -> Vec<Feature> {
    vec![
        loper_mail::feature(),
        loper_people::feature(),
        loper_explore::feature(),
        loper_imports::feature(),
        loper_dossier::feature(),
        loper_profile::feature(),
        loper_guidance::feature(),
        loper_matching::feature(),
        loper_pathway::feature(),
        loper_privacy::feature(),
    ]
}

/// The steps of the registers and of all features, in the order of their floors.
pub fn migrations() -> Vec<Migration> {
    let mut steps = loper_web::MIGRATIONS.to_vec();
    steps.extend_from_slice(loper_labour_market::MIGRATIONS);
    steps.extend_from_slice(loper_programmes::MIGRATIONS);
    for feature in features() {
        steps.extend_from_slice(feature.migrations);
    }
    steps
}
