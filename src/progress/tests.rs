//! The journal as lines, and that neither their order nor a repeated line matters.

use super::*;
use crate::course::Course;
use crate::course::small::Small;
use proptest::prelude::*;

fn id(slug: &str) -> ExerciseId {
    format!("python/if/{slug}").parse().unwrap()
}

fn checked(time: u64, slug: &str, outcome: Outcome, passed: usize) -> Entry {
    let attempt = Attempt { outcome, passed, total: 7, mistake: None };
    Entry::new(time, Event::Checked { exercise: id(slug), attempt })
}

/// A course with the exercises `one` and `two`.
fn course() -> Course {
    Small::new("# Decide\n").exercise("one").exercise("two").open()
}

#[test]
fn a_line_looks_like_this() {
    let attempt = Attempt { outcome: Outcome::Wrong, passed: 3, total: 7, mistake: Some("wide-first".into()) };
    let entry = Entry::new(1_763_922_330, Event::Checked { exercise: id("three-levels"), attempt });
    let line = r#"{"time":1763922330,"v":1,"event":"checked","exercise":"python/if/three-levels","verdict":"wrong","passed":3,"total":7,"mistake":"wide-first"}"#;
    assert_eq!(entry.line(), line);
    assert_eq!(Entry::parse(line), Some(entry));
}

#[test]
fn fields_of_a_later_version_are_skipped() {
    let line = r#"{"v":1,"time":5,"event":"hint","exercise":"python/if/one","number":2,"mood":{"x":[1]}}"#;
    assert_eq!(Entry::parse(line), Some(Entry::new(5, Event::Hint { exercise: id("one"), number: 2 })));
}

#[test]
fn torn_and_foreign_lines_are_no_entries() {
    let lines = [
        "",
        "{",
        r#"{"v":1,"time":5,"event":"hint","exercise":"python/if/o"#,
        r#"{"v":1,"time":5,"event":"sang","exercise":"python/if/one"}"#,
        r#"{"v":1,"time":-5,"event":"started","exercise":"python/if/one"}"#,
        r#"{"v":1,"time":5,"event":"started","exercise":"../../etc/passwd"}"#,
        "null",
        "[1]",
    ];
    for line in lines {
        assert_eq!(Entry::parse(line), None, "{line}");
    }
}

#[test]
fn an_exercise_goes_from_untouched_over_tried_to_solved() {
    let entries = [
        Entry::new(1, Event::Started { exercise: id("one") }),
        checked(2, "one", Outcome::Wrong, 3),
        Entry::new(3, Event::Hint { exercise: id("one"), number: 1 }),
        checked(4, "one", Outcome::Passed, 7),
    ];
    let states: Vec<State> = (0..=4).map(|n| Progress::from(entries[..n].to_vec()).state(&id("one"))).collect();
    assert_eq!(states, [State::Untouched, State::Untouched, State::Tried, State::Tried, State::Solved]);
    let record = Progress::from(entries.to_vec()).exercise(&id("one"));
    assert_eq!((record.attempts, record.hints), (2, 1));
    assert_eq!(record.last.map(|last| last.passed), Some(7));
}

#[test]
fn a_later_failure_and_a_reset_do_not_take_a_pass_away() {
    let progress = Progress::from([
        checked(1, "one", Outcome::Passed, 7),
        Entry::new(2, Event::Reset { exercise: id("one") }),
        checked(3, "one", Outcome::Error, 0),
    ]);
    let record = progress.exercise(&id("one"));
    assert_eq!(record.state, State::Solved);
    assert_eq!(record.last.map(|last| last.outcome), Some(Outcome::Error));
}

#[test]
fn a_reset_forgets_the_last_attempt() {
    let progress =
        Progress::from([checked(1, "one", Outcome::Wrong, 3), Entry::new(2, Event::Reset { exercise: id("one") })]);
    assert_eq!(progress.exercise(&id("one")).last, None);
}

#[test]
fn what_is_next_is_the_first_that_is_not_solved() {
    let course = course();
    let next = |entries: &[Entry]| {
        let progress = Progress::from(entries.to_vec());
        progress.next(&course, "python").map(|exercise| exercise.id.slug.clone())
    };
    let first = checked(1, "one", Outcome::Passed, 7);
    let second = checked(2, "two", Outcome::Passed, 7);
    assert_eq!(next(&[]).as_deref(), Some("one"));
    assert_eq!(next(std::slice::from_ref(&first)).as_deref(), Some("two"));
    assert_eq!(next(std::slice::from_ref(&second)).as_deref(), Some("one"));
    assert_eq!(next(&[first, second]), None);
    assert_eq!(Progress::default().next(&course, "cobol").map(|exercise| &exercise.id), None);
}

#[test]
fn a_chapter_is_counted() {
    let course = course();
    let progress = Progress::from([checked(1, "one", Outcome::Passed, 7), checked(1, "two", Outcome::Wrong, 1)]);
    let counts = Counts { solved: 1, tried: 1, total: 2 };
    assert_eq!(progress.chapter(&course.tracks[0].chapters[0]), counts);
    assert_eq!(progress.track(&course.tracks[0]), counts);
    assert!(!counts.is_done());
}

#[test]
fn reading_goes_on_where_it_stopped() {
    let read = |time, page: &str, block| {
        Entry::new(time, Event::Read { place: Place { page: page.into(), section: "s".into(), block } })
    };
    let progress = Progress::from([read(3, "p/1.md", 30), read(9, "r/1.md", 2), read(5, "p/1.md", 41)]);
    assert_eq!(progress.place("p/1.md").map(|place| place.block), Some(41));
    assert_eq!(progress.last_place(|_| true).map(|place| place.page.as_str()), Some("r/1.md"));
    assert_eq!(progress.last_place(|page| page.starts_with("p/")).map(|place| place.block), Some(41));
    assert_eq!(progress.place("p/2.md"), None);
}

#[test]
fn the_first_answer_to_a_prediction_stays_until_its_program_changes() {
    let answer = |time, choice, program: &str| {
        let prediction = Prediction { page: "p.md".into(), number: 1, choice: Some(choice), ..Prediction::default() };
        Entry::new(time, Event::Predicted { prediction: Prediction { program: program.into(), ..prediction } })
    };
    let choice = |entries: Vec<Entry>| Progress::from(entries).prediction("p.md", 1).and_then(|found| found.choice);
    assert_eq!(choice(vec![answer(2, 0, "a"), answer(1, 2, "a")]), Some(2));
    assert_eq!(choice(vec![answer(2, 0, "b"), answer(1, 2, "a")]), Some(0));
    let progress = Progress::from(vec![answer(2, 0, "b")]);
    assert_eq!(progress.predictions("p.md").count(), 1);
    assert_eq!(progress.predictions("p").count(), 0);
}

#[test]
fn a_fingerprint_is_stable() {
    assert_eq!(fingerprint(""), "cbf29ce484222325");
    assert_eq!(fingerprint("a"), "af63dc4c8601ec8c");
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let exercise = || prop::sample::select(vec!["one", "two"]).prop_map(id);
    let outcome = prop::sample::select(vec![Outcome::Passed, Outcome::Wrong, Outcome::Error, Outcome::Stopped]);
    let event = prop_oneof![
        exercise().prop_map(|exercise| Event::Started { exercise }),
        (exercise(), outcome, 0..7_usize).prop_map(|(exercise, outcome, passed)| Event::Checked {
            exercise,
            attempt: Attempt { outcome, passed, total: 7, mistake: None }
        }),
        (exercise(), 1..4_usize).prop_map(|(exercise, number)| Event::Hint { exercise, number }),
        exercise().prop_map(|exercise| Event::Solution { exercise }),
        exercise().prop_map(|exercise| Event::Solved { exercise }),
        exercise().prop_map(|exercise| Event::Reset { exercise }),
        (0..2_usize, 0..3_usize, "[ab]").prop_map(|(number, choice, program)| Event::Predicted {
            prediction: Prediction {
                page: "p.md".into(),
                number,
                program,
                choice: Some(choice),
                ..Prediction::default()
            }
        }),
        (0..9_usize).prop_map(|block| Event::Read { place: Place { page: "p.md".into(), section: "s".into(), block } }),
    ];
    (0..6_u64, event).prop_map(|(time, event)| Entry::new(time, event))
}

proptest! {
    #[test]
    fn every_entry_is_read_as_it_was_written(entry in any_entry()) {
        prop_assert_eq!(Entry::parse(&entry.line()), Some(entry));
    }

    #[test]
    fn order_and_duplication_of_lines_do_not_matter(
        entries in prop::collection::vec(any_entry(), 0..24),
        seed in prop::collection::vec(any::<prop::sample::Index>(), 0..24),
    ) {
        let expected = Progress::from(entries.clone());
        let mut shuffled = entries.clone();
        if !entries.is_empty() {
            for (place, index) in seed.iter().enumerate() {
                let other = index.index(shuffled.len());
                shuffled.swap(place % entries.len(), other);
                shuffled.push(entries[index.index(entries.len())].clone());
            }
        }
        prop_assert_eq!(Progress::from(shuffled), expected);
    }

    #[test]
    fn two_journals_are_merged_line_by_line(
        one in prop::collection::vec(any_entry(), 0..12),
        two in prop::collection::vec(any_entry(), 0..12),
    ) {
        let lines = |entries: &[Entry]| entries.iter().map(Entry::line).collect::<Vec<_>>();
        let merge = |a: &[Entry], b: &[Entry]| {
            Progress::from([lines(a), lines(b)].concat().iter().filter_map(|line| Entry::parse(line)))
        };
        prop_assert_eq!(merge(&one, &two), merge(&two, &one));
    }
}
