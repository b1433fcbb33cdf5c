//! Exercises that are solved otherwise than by writing: how they look.

use super::*;
use crate::course;

/// A window on a course whose first exercise was changed.
fn window(size: (u16, u16), change: impl FnOnce(&mut course::Exercise)) -> Window {
    let mut window = Window::new(size.0, size.1);
    let mut course = course();
    let exercise = Arc::get_mut(&mut course).and_then(|course| course.tracks[0].chapters[0].exercises.first_mut());
    change(exercise.unwrap());
    window.model.course = course;
    window
}

fn puzzle(exercise: &mut course::Exercise) {
    exercise.kind = "arrange".into();
    let lines = ["level = \"crit\"", "if cpu > 70:", "else:", "level = \"warn\"", "elif cpu > 90:", "elif cpu > 70:"];
    exercise.lines = lines.map(str::to_owned).to_vec();
}

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

#[test]
fn a_puzzle_being_arranged() {
    for size in SIZES {
        // The third line goes up, and one that is left out is selected.
        let mut window = window(size, puzzle).keys("down down enter i j j K j j j j");
        insta::assert_snapshot!(format!("arranging_{}x{}", size.0, size.1), window.terminal().backend());
    }
}

#[test]
fn a_puzzle_without_colour_and_in_any_window() {
    for (columns, rows) in [(30, 8), (59, 14), (76, 16), (300, 100)] {
        window((columns, rows), puzzle).keys("down down enter i enter enter enter enter").terminal();
    }
    let mut ascii = window((80, 24), puzzle);
    ascii.model.glyphs = Glyphs::Ascii;
    let mut ascii = ascii.keys("down down enter i");
    let terminal = ascii.terminal();
    assert!(terminal.backend().buffer().content.iter().all(|cell| cell.symbol().is_ascii()));
}

fn investigated(exercise: &mut course::Exercise) {
    exercise.kind = "investigate".into();
    exercise.program =
        "guard = 1000\nn = 5\nturns = 0\nwhile n != 0 and turns < guard:\n    n = n - 2\n    turns = turns + 1\n"
            .into();
}

#[test]
fn values_being_tried() {
    for size in SIZES {
        let script = "down down enter t enter backspace backspace backspace tab t u r n s , n enter";
        let mut window = window(size, investigated).keys(script);
        insta::assert_snapshot!(format!("trying_{}x{}", size.0, size.1), window.terminal().backend());
    }
    for (columns, rows) in [(30, 8), (59, 14), (76, 16), (300, 100)] {
        window((columns, rows), investigated).keys("down down enter t enter tab x").terminal();
    }
}

/// A learner who missed the question of the chapter two days ago, in the review.
fn reviewing(size: (u16, u16)) -> Window {
    const DAY: u64 = 24 * 60 * 60;
    let mut window = Window::new(80, 24);
    window.model.now = 20_000 * DAY;
    let mut window = window.keys("down enter ] b q");
    window.model.now += 2 * DAY;
    window.send(Event::Resized(size.0, size.1));
    window.keys("v")
}

#[test]
fn a_review() {
    for size in SIZES {
        let mut asked = reviewing(size);
        insta::assert_snapshot!(format!("review_{}x{}", size.0, size.1), asked.terminal().backend());
        let mut over = asked.keys("a");
        insta::assert_snapshot!(format!("review_over_{}x{}", size.0, size.1), over.terminal().backend());
    }
}

#[test]
fn a_review_with_nothing_due_offers_only_what_does_something() {
    for size in SIZES {
        let mut window = Window::new(size.0, size.1).keys("v");
        insta::assert_snapshot!(format!("review_empty_{}x{}", size.0, size.1), window.terminal().backend());
    }
}
