//! Work at set times.

pub mod forget;
pub mod recall;
pub mod sweep;

use loper_web::feature::Job;

/// The work of this room.
pub const JOBS: &[Job] = &[
    Job { name: "dossier_recall", every_seconds: 3_600, run: recall::recall },
    Job {
        name: "dossier_forget_removed",
        every_seconds: 3_600,
        run: |app| forget::forget_removed(app).map(|_| ()),
    },
    Job { name: "dossier_forget_brought", every_seconds: 3_600, run: forget::forget_brought },
    Job { name: "dossier_forget_met", every_seconds: 86_400, run: forget::forget_met },
    Job { name: "dossier_sweep_files", every_seconds: 86_400, run: sweep::sweep },
];
