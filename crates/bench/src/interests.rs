//! How well the questions on interests and values tell, beside simpler ways on the same made-up pupils; and the speed.

use jiff::civil::{Date, date};
use loper_profile::model::interests::simulation::{self, Pupil, rivals};
use loper_profile::model::interests::{Form, next, verdict};
use loper_profile::model::seeded::Chance;
use loper_profile::model::values;

use crate::cpu;

const TODAY: Date = date(2026, 9, 1);
const SEEDS: u32 = 20;

/// Prints all.
pub fn run() {
    println!(
        "interests: mean of {SEEDS} seeds of {} made-up pupils (goal 12: 0.62 / 0.50, 24: 0.74 / 0.62)",
        simulation::PUPILS
    );
    for form in Form::ALL {
        let found = simulation::mean(form, SEEDS, 0.0, TODAY);
        let (first, first_two) = rivals::plain(form, SEEDS);
        println!(
            "  {:>2} questions: first type {:.3}, first two {:.3}; plain mean of a fixed form {first:.3} / {first_two:.3}; can't tell {:.3}; {:.1} types called leading, which hold the true one {:.3}; spans of 80 % hold {:.3}",
            form.length(),
            found.first,
            found.first_two,
            found.cannot_tell,
            found.leading,
            found.leading_holds,
            found.covered
        );
    }
    let eager = simulation::mean(Form::Normal, SEEDS, 0.5, TODAY);
    println!(
        "  24 questions, pupils who say yes to more or less: {:.3} / {:.3}",
        eager.first, eager.first_two
    );
    let year = rivals::year(SEEDS, TODAY);
    println!(
        "  a year later, {:.1} questions: first type {:.3}; old answers alone {:.3}; a fixed form of that length {:.3}",
        year.asked, year.review, year.old, year.fixed
    );
    let found = values::simulation::measure(2_000, 1, 1.25, TODAY);
    println!(
        "values: heaviest {:.3} after {:.1} questions; spans of 80 % hold {:.3}; stops after 4 to 12 questions: {:.2?}",
        found.first, found.asked, found.covered, found.stops
    );
    speed();
}

fn speed() {
    let answers = Pupil::new(&mut Chance::new(1), 0.5).fill(Form::Normal, TODAY);
    let choose = cpu::microseconds(20_000, |_| {
        std::hint::black_box(next(std::hint::black_box(&answers), Form::Long, TODAY));
    });
    let tell = cpu::microseconds(20_000, |_| {
        std::hint::black_box(verdict(std::hint::black_box(&answers), TODAY));
    });
    println!("  next question {choose:.2} µs, outcome {tell:.2} µs, with 24 answers");
}
