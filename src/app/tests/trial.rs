//! Own values for a program that is investigated, as scripts.

use super::*;

const PROGRAM: &str = "start = 5\nn = start\nwhile n > 0:\n    n = n - 2\n";

fn investigated() -> Play {
    let mut play = Play::with(|small| {
        let folder = "exercises/python/if/first";
        let asks = small.with(
            &format!("{folder}/exercise.toml"),
            "title = 'first'\nkind = 'investigate'\nminutes = 4\ndifficulty = 1\nhints = ['a', 'b', 'c']\n\
             [[question]]\nid = 'n'\nask = 'What is n?'\nanswer = 'n'\n",
        );
        asks.with(&format!("{folder}/program.py"), PROGRAM).with(&format!("{folder}/starter.py"), "n = None\n")
    });
    play.file = "n = None\n".into();
    play.keys("down enter t");
    play
}

fn run(play: &Play) -> Option<&str> {
    play.effects.iter().rev().find_map(|effect| match effect {
        Effect::Run { text, .. } => Some(text.as_str()),
        _ => None,
    })
}

#[test]
fn a_value_is_typed_run_and_kept_in_sight() {
    let mut play = investigated();
    assert_eq!(play.model.place(), Place::Trying);
    play.keys("backspace 8 tab n enter");
    assert_eq!(run(&play), Some("start = 8\nn = start\nwhile n > 0:\n    n = n - 2\nprint(n)\n"));
    let Some(Layer::Trial(trial)) = &play.model.layer else { panic!("{:?}", play.model.layer) };
    assert_eq!((trial.tried[0].values.as_str(), trial.is_running()), ("start = 8; look at n", false));
    // Closed and opened again it is as it was; the answer has not been touched.
    play.keys("esc");
    assert_eq!(play.model.place(), Place::Exercise);
    play.keys("t enter");
    let Some(Layer::Trial(trial)) = &play.model.layer else { panic!("{:?}", play.model.layer) };
    assert_eq!(trial.tried.len(), 2);
    assert_eq!(play.file, "n = None\n");
}

#[test]
fn every_letter_is_part_of_a_value() {
    let mut play = investigated();
    play.keys("tab q ? T j enter");
    assert_eq!(run(&play), Some("start = 5\nn = start\nwhile n > 0:\n    n = n - 2\nprint(q?Tj)\n"));
    play.keys("esc");
    assert!(!play.effects.contains(&Effect::Quit));
}

#[test]
fn leaving_ends_what_runs() {
    let mut play = investigated();
    let generation = play.model.generation + 1;
    let _run = update(&mut play.model, Event::Key("enter".parse().unwrap()));
    let effects = update(&mut play.model, Event::Key("esc".parse().unwrap()));
    assert_eq!(effects, [Effect::Cancel]);
    let late = Event::Ran { generation, ran: Ok(Ran { stdout: "late\n".into(), error: String::new() }) };
    assert_eq!(update(&mut play.model, late), []);
    assert_eq!(play.model.place(), Place::Exercise);
}

#[test]
fn an_exercise_without_a_program_has_nothing_to_try() {
    let mut play = Play::new();
    play.keys("down enter t");
    assert_eq!(play.notice(), "there is no program to try here");
}
