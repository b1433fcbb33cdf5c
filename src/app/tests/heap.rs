//! The screen of a running Python: looks come in, keys choose what is told of them.

use super::Play;
use crate::app::glance::{Glance, Line};
use crate::app::screen::heap::{Heap, Pace, Table};
use crate::app::{Effect, Event, Screen};
use crate::heap::{Grown, Path, Row};

fn glance(number: u64, after: u64) -> Box<Glance> {
    let row = |name: &str, count, bytes| Row { name: name.into(), count, bytes, largest: bytes, tracked: 0 };
    let steps = ["run()", ".self", ".pending"].map(String::from).to_vec();
    let grown = Grown { kind: "list".into(), before: 10, after, bytes: 1, path: Path { steps }, address: 16 };
    Box::new(Glance {
        head: Line::plain("process 7 (python3, Python 3.11.2)"),
        number,
        seconds: 2.0,
        types: vec![row("dict", 10, 640), row("list", 2, 112)],
        grown: if number == 1 { Vec::new() } else { vec![grown] },
        changes: Vec::new(),
        holders: None,
    })
}

impl Play {
    /// The number, the pause and the holders that the newest look was asked for with.
    fn asked(&self) -> (u64, u64, Option<String>) {
        let looks = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Look { wish, after, holders, .. } => Some((*wish, *after, holders.clone())),
            _ => None,
        });
        looks.expect("no look was asked for")
    }

    fn heap(&self) -> &Heap {
        match self.model.screen() {
            Screen::Heap(heap) => heap,
            other => panic!("not a heap: {other:?}"),
        }
    }

    fn seen(&mut self, number: u64, after: u64) {
        let wish = self.asked().0;
        self.send(Event::Looked { wish, glance: Ok(glance(number, after)) });
    }

    fn texts(&self) -> Vec<String> {
        self.heap().lines().into_iter().map(|line| line.text).collect()
    }
}

fn watching() -> Play {
    let mut play = Play::new();
    play.send(Event::Watch { pid: 7, every: None });
    play
}

#[test]
fn the_next_look_is_asked_for_when_one_is_shown() {
    let mut play = watching();
    assert_eq!(play.asked(), (1, 0, None));
    play.seen(1, 10);
    assert_eq!(play.asked(), (2, 2000, None));
    assert_eq!(play.texts(), ["the second look tells what grew"]);
    play.seen(2, 1435);
    assert_eq!(play.texts()[1], "     +1,425  to     1,435  list   run().self.pending");
}

#[test]
fn enter_on_a_type_asks_who_holds_it() {
    let mut play = watching();
    play.seen(1, 10);
    play.keys("tab down enter");
    assert_eq!(play.heap().table, Table::Holders);
    assert_eq!(play.asked(), (3, 0, Some("list".into())));
    assert_eq!(play.texts(), ["the next look tells who holds list"]);
}

#[test]
fn a_look_that_was_overtaken_is_not_shown() {
    let mut play = watching();
    play.seen(1, 10);
    play.keys("r");
    assert_eq!(play.asked(), (3, 0, None));
    play.send(Event::Looked { wish: 2, glance: Ok(glance(2, 20)) });
    assert_eq!(play.heap().glance.as_ref().map(|glance| glance.number), Some(1));
}

#[test]
fn a_pause_asks_for_nothing_and_may_end() {
    let mut play = watching();
    play.seen(1, 10);
    play.keys("p");
    assert_eq!(play.heap().pace, Pace::Resting);
    let asked = play.asked();
    play.send(Event::Looked { wish: asked.0, glance: Ok(glance(2, 20)) });
    assert_eq!(play.asked(), asked, "an answer that comes too late starts nothing");
    play.keys("p");
    assert_eq!(play.heap().pace, Pace::Going);
    assert!(play.asked().0 > asked.0);
}

#[test]
fn growth_may_be_counted_anew() {
    let mut play = watching();
    play.seen(1, 10);
    play.keys("m");
    assert!(play.effects.iter().any(|effect| matches!(effect, Effect::Look { anew: true, after: 0, .. })));
    assert_eq!(play.notice(), "growth is counted from now on");
}

#[test]
fn a_program_that_ended_leaves_the_last_look() {
    let mut play = watching();
    play.seen(1, 10);
    let wish = play.asked().0;
    play.send(Event::Looked { wish, glance: Err("process 7 ended during the look".into()) });
    assert_eq!(play.notice(), "process 7 ended during the look");
    play.keys("tab");
    assert!(play.texts()[1].ends_with("dict"));
    let count = play.effects.len();
    play.keys("r m p");
    assert!(!play.effects[count..].iter().any(|effect| matches!(effect, Effect::Look { .. })));
}

#[test]
fn what_was_opened_alone_is_left_with_the_program() {
    let mut play = watching();
    play.keys("q");
    assert!(play.effects.ends_with(&[Effect::LookAway, Effect::Cancel, Effect::Quit]));
}
