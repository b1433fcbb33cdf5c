//! The screen of a running Python: looks come in, keys choose what is told of them.

use super::Play;
use crate::app::glance::Glance;
use crate::app::screen::heap::{Heap, Pace, Table};
use crate::app::{Effect, Event, Screen};
use crate::heap::{Change, Grown, Path, Row};

fn glance(number: u64, after: u64) -> Box<Glance> {
    let row = |name: &str, count, bytes| Row { name: name.into(), count, bytes, largest: bytes, tracked: 0 };
    let steps = ["run()", ".self", ".pending"].map(String::from).to_vec();
    let grown = Grown { kind: "list".into(), before: 10, after, bytes: 1, path: Path { steps }, address: 16 };
    Box::new(Glance {
        program: "python3, Python 3.11.2".into(),
        pause: 2.1,
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
fn enter_on_a_type_of_which_there_is_more_asks_who_holds_it() {
    let mut play = watching();
    play.seen(1, 10);
    let mut glance = glance(2, 20);
    let change = |name: &str, count| Change { name: name.into(), count, bytes: count, now: 9, bytes_now: 9 };
    glance.changes = vec![change("gone", -3), change("dict", 4), change("Session", 2)];
    let wish = play.asked().0;
    play.send(Event::Looked { wish, glance: Ok(glance) });
    assert_eq!(
        play.texts(),
        [
            "containers that grew in 2.0 seconds",
            "        +10  to        20  list   run().self.pending",
            "types of which there is more",
            "         +4            +4 bytes  dict",
            "         +2            +2 bytes  Session",
        ]
    );
    // The line between them is no row to open.
    play.keys("down enter");
    assert_eq!(play.heap().table, Table::Grew);
    play.keys("G enter");
    assert_eq!(play.heap().wanted.as_deref(), Some("Session"));
    play.keys("shift-tab shift-tab up enter");
    assert_eq!(play.heap().wanted.as_deref(), Some("list"), "the only container that grew");
}

#[test]
fn what_is_selected_stays_selected_when_the_order_changes() {
    let mut play = watching();
    play.seen(1, 10);
    play.keys("tab down");
    let selected = |play: &Play| play.heap().asks_for().map(str::to_owned);
    assert_eq!(selected(&play).as_deref(), Some("list"));
    let mut next = glance(2, 20);
    next.types.reverse();
    let wish = play.asked().0;
    play.send(Event::Looked { wish, glance: Ok(next.clone()) });
    assert_eq!((selected(&play).as_deref(), play.heap().cursor), (Some("list"), 0));
    // In the first row nothing was chosen: what comes to the top is shown there.
    next.types.reverse();
    let wish = play.asked().0;
    play.send(Event::Looked { wish, glance: Ok(next) });
    assert_eq!((selected(&play).as_deref(), play.heap().cursor), (Some("dict"), 0));
}

#[test]
fn keys_go_through_a_long_table_and_stop_at_its_ends() {
    let mut play = watching();
    let mut long = glance(1, 10);
    long.types =
        (0..60).map(|n| Row { name: format!("type{n}"), count: 1, bytes: 1, largest: 1, tracked: 0 }).collect();
    play.send(Event::Looked { wish: 1, glance: Ok(long) });
    play.keys("tab");
    let mut places = Vec::new();
    for keys in ["up", "down", "j", "k", "space", "pgdn", "b", "pgup", "end", "down", "G", "home", "g"] {
        play.keys(keys);
        places.push(play.heap().cursor);
    }
    let page = play.model.rows() - 2;
    assert_eq!(places, [0, 1, 2, 1, 1 + page, 1 + 2 * page, 1 + page, 1, 59, 59, 59, 0, 0]);
    play.keys("shift-tab");
    assert_eq!((play.heap().table, play.heap().cursor), (Table::Grew, 0));
    play.keys("shift-tab");
    assert_eq!(play.heap().table, Table::Holders);
    assert_eq!(play.texts(), ["choose a type in the table of types, and press Enter"]);
}

#[test]
fn looks_go_on_while_a_chapter_lies_over_them() {
    let mut play = watching();
    play.seen(1, 10);
    play.keys("ctrl-p enter");
    assert!(!matches!(play.model.screen(), Screen::Heap(_)));
    play.seen(2, 20);
    assert_eq!(play.asked().0, 3, "the next look is asked for");
    play.keys("esc");
    assert_eq!(play.heap().glance.as_ref().map(|glance| glance.number), Some(2));
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
    play.send(Event::Looked { wish, glance: Err("process 7 has ended".into()) });
    assert_eq!(play.notice(), "process 7 has ended; the last look stays");
    play.keys("tab");
    assert!(play.texts()[1].ends_with("dict"));
    let count = play.effects.len();
    // What asks for a look says why there is none.
    for key in ["r", "m", "p"] {
        play.keys("down");
        assert_eq!(play.notice(), "");
        play.keys(key);
        assert_eq!(play.notice(), "process 7 has ended; the last look stays");
    }
    play.keys("enter");
    assert_eq!(play.texts(), ["who holds list was not asked while there were looks"]);
    assert!(!play.effects[count..].iter().any(|effect| matches!(effect, Effect::Look { .. })));
}

#[test]
fn what_was_opened_alone_is_left_with_the_program() {
    let mut play = watching();
    play.keys("q");
    assert!(play.effects.ends_with(&[Effect::LookAway, Effect::Cancel, Effect::Quit]));
}
