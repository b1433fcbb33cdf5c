//! Puzzles of lines as scripts: keys move lines, and the file says so.

use super::*;

const STARTER: &str = "cpu = 1\n\n# your program:\n#\n# else:\n# x = 1\n# if cpu:\n# x = 2\n# elif:\n# y = 3\n";

fn puzzle() -> Play {
    let mut play = Play::with(|small| {
        let folder = "exercises/python/if/first";
        let puzzle = small.with(
            &format!("{folder}/exercise.toml"),
            "title = 'first'\nkind = 'arrange'\nminutes = 4\ndifficulty = 1\nhints = ['a', 'b', 'c']\n\
             lines = ['else:', 'x = 1', 'if cpu:', 'x = 2', 'elif:', 'y = 3']\n\
             [script]\ngiven = ['cpu']\nresults = ['x']\n[[case]]\ngiven = { cpu = '1' }\ngives = '1'\n",
        );
        puzzle.with(&format!("{folder}/starter.py"), STARTER)
    });
    play.file = STARTER.into();
    play.keys("down enter i");
    play
}

#[test]
fn lines_are_taken_in_and_moved_and_every_change_is_saved() {
    let mut play = puzzle();
    assert_eq!(play.model.place(), Place::Arranging);
    // if cpu: / x = 1 / else: / x = 2, the last one set in by hand.
    play.keys("j j enter");
    assert!(play.file.ends_with("\nif cpu:\n\n# else:\n# x = 1\n# x = 2\n# elif:\n# y = 3\n"), "{}", play.file);
    play.keys("g j j enter g j j enter g j j < g j j j enter");
    assert!(play.file.contains("\nif cpu:\n    x = 1\nelse:\n    x = 2\n\n# elif:\n"), "{}", play.file);
    play.keys("u u");
    assert!(play.file.contains("\nif cpu:\n    x = 1\n    else:\n\n# x = 2\n"), "{}", play.file);
    // Nothing is checked before it is asked for; leaving asks.
    assert!(!play.effects.iter().any(|effect| matches!(effect, Effect::Check { .. })));
    play.keys("esc");
    assert_eq!(play.model.place(), Place::Exercise);
    assert_eq!(play.effects.iter().filter(|effect| matches!(effect, Effect::Check { .. })).count(), 1);
}

#[test]
fn a_line_goes_with_the_cursor_when_it_is_moved() {
    let mut play = puzzle();
    play.keys("enter g j enter g K J J");
    assert!(play.file.contains("\n    x = 1\n\n# else:\n# if cpu:\n"), "{}", play.file);
    play.keys("space");
    assert!(play.file.contains("\n    x = 1\n    else:\n\n# if cpu:\n"), "{}", play.file);
}

#[test]
fn a_check_keeps_the_puzzle_open() {
    let mut play = puzzle();
    play.keys("enter r");
    assert_eq!(play.model.place(), Place::Arranging);
    assert_eq!(play.exercise().seen, "saved 14:03:22");
    assert!(play.exercise().verdict.is_some());
}

#[test]
fn a_save_from_elsewhere_is_taken_over() {
    let mut play = puzzle();
    let exercise = play.exercise().id.clone();
    let text = STARTER.replace("# x = 1", "x = 1");
    play.send(Event::FileSaved { exercise: exercise.clone(), text: Ok(text), at: "09:00:00".into() });
    assert_eq!(play.exercise().arranging.as_ref().unwrap().program().len(), 1);
    play.send(Event::FileSaved { exercise, text: Ok("z = 1\n# mine\n".into()), at: "09:00:01".into() });
    assert_eq!(play.model.place(), Place::Exercise, "there is more in it than the puzzle");
}

#[test]
fn a_file_with_lines_of_its_own_is_edited_as_a_text() {
    let mut play = puzzle();
    play.keys("esc");
    let exercise = play.exercise().id.clone();
    let text = STARTER.replace("# x = 1", "print(cpu)");
    play.send(Event::FileSaved { exercise, text: Ok(text), at: "09:00:00".into() });
    play.keys("i");
    assert!(play.model.editing());
    assert_eq!(play.notice(), "your file has lines of its own, so it is edited as a text");
}
