//! A review as scripts: what was missed comes back on another day.

use super::*;
use crate::progress::Card;

const DAY: u64 = 24 * 60 * 60;

/// A learner who missed the question of the chapter, two days later.
fn missed() -> Play {
    let mut play = Play::new();
    play.model.now = 20_000 * DAY;
    play.keys("enter b q");
    assert_eq!(play.home().due, 0, "not at once");
    later(&mut play, 2);
    play
}

fn later(play: &mut Play, days: u64) {
    play.model.now += days * DAY;
    let Model { course, track, progress, now, screens, .. } = &mut play.model;
    let Some(Screen::Home(home)) = screens.first_mut() else { panic!("no home") };
    home.refresh(course, track, progress, *now);
}

fn reviewed(play: &Play) -> Vec<(bool, Option<usize>)> {
    let event = |effect: &Effect| match effect {
        Effect::Record(progress::Event::Reviewed { right, tries, .. }) => Some((*right, *tries)),
        _ => None,
    };
    play.effects.iter().filter_map(event).collect()
}

#[test]
fn what_was_missed_comes_back_with_its_program() {
    let mut play = missed();
    assert_eq!(play.home().due, 1);
    play.keys("v");
    let page = play.page_text();
    assert!(page.contains("1 of 1: 1.1 A question"), "{page}");
    assert!(page.contains("print(\"hello\")") && page.contains("What does it print?"), "{page}");
    assert!(!page.contains("The text is printed."), "{page}");
    play.keys("a");
    let page = play.page_text();
    assert!(page.contains("You chose a. ✓ Right. The text is printed."), "{page}");
    assert!(page.contains("It comes back in 2 days. The section: 1.1 A question"), "{page}");
    assert!(page.contains("That is all for now") && page.contains("The next comes back in 2 days."), "{page}");
    assert_eq!(reviewed(&play), [(true, None)]);
    play.keys("space");
    assert_eq!(play.home().due, 0);
    let places = play.effects.iter().filter(|effect| matches!(effect, Effect::Record(progress::Event::Read { .. })));
    assert_eq!(places.count(), 1, "a review is no page to come back to");
}

#[test]
fn what_is_missed_again_or_skipped_comes_back_tomorrow() {
    for key in ["b", "s"] {
        let mut play = missed();
        play.keys("v").keys(key);
        assert!(play.page_text().contains("It comes back tomorrow."), "{}", play.page_text());
        assert_eq!(reviewed(&play), [(false, None)]);
        play.keys("q");
        later(&mut play, 1);
        assert_eq!(play.home().due, 1);
    }
}

#[test]
fn what_is_not_answered_stays_due() {
    let mut play = missed();
    play.keys("v space");
    assert_eq!(play.notice(), "a guess first: a letter answers, s goes on without");
    play.keys("q");
    assert_eq!((play.home().due, reviewed(&play)), (1, Vec::new()));
}

#[test]
fn nothing_due_says_so_and_what_comes_next() {
    let mut play = Play::new();
    play.keys("v");
    assert!(play.page_text().contains("Nothing to look at again"), "{}", play.page_text());
    assert!(play.page_text().contains("comes back here on another day"), "{}", play.page_text());
    play.keys("space enter b q v");
    assert!(play.page_text().contains("The next comes back tomorrow."), "{}", play.page_text());
}

#[test]
fn a_question_of_a_program_that_changed_is_not_asked() {
    let mut play = missed();
    let card = Card::Prediction { page: "lessons/python/1-if.md".into(), number: 0, program: "another".into() };
    play.model.progress = Progress::default();
    play.model.progress.note(0, progress::Event::Reviewed { card, right: false, tries: None });
    later(&mut play, 2);
    assert_eq!(play.home().due, 0);
}

#[test]
fn the_link_leads_to_the_section_and_back() {
    let mut play = missed();
    play.keys("v a tab tab enter");
    assert_eq!(play.reader().title, "1 Decide");
    play.keys("q");
    assert_eq!(play.reader().title, "Look again");
    assert!(play.page_text().contains("You chose a."));
}

/// A learner who solved an exercise with two hints, two days later, in the review.
fn hinted() -> Play {
    let mut play = Play::new();
    play.model.now = 20_000 * DAY;
    play.file = "level = 3".into();
    play.keys("down enter h");
    play.file = "cpu = 1\n".into();
    let id = play.exercise().id.clone();
    play.send(Event::FileSaved { exercise: id.clone(), text: Ok("cpu = 2\n".into()), at: "09:00:00".into() });
    play.keys("h");
    play.send(Event::FileSaved { exercise: id, text: Ok("level = 3".into()), at: "09:00:01".into() });
    assert!(play.exercise().passed());
    play.keys("q");
    later(&mut play, 2);
    assert_eq!(play.home().due, 1);
    play.effects.clear();
    play.keys("v");
    play
}

#[test]
fn an_exercise_is_written_again_in_a_file_of_its_own() {
    let mut play = hinted();
    assert!(play.page_text().contains("Exercises to write again"), "{}", play.page_text());
    play.keys("tab enter");
    let id = play.exercise().id.clone();
    assert_eq!(play.effects, [Effect::BeginAgain(id.clone())]);
    assert_eq!((play.exercise().hints, play.exercise().text.as_deref()), (0, Some("cpu = 1\n")));
    play.keys("r");
    play.send(Event::FileSaved { exercise: id.clone(), text: Ok("level = 3".into()), at: "09:00:00".into() });
    assert_eq!(play.notice(), "it comes back in 6 days");
    assert_eq!(reviewed(&play), [(true, Some(2))]);
    let checked = |effect: &Effect| matches!(effect, Effect::Record(progress::Event::Checked { .. }));
    assert!(!play.effects.iter().any(checked), "the answer that is there has nothing to do with it");
    // Enter goes back; the second look finds it as it was left.
    play.effects.clear();
    play.keys("enter tab enter");
    assert!(play.effects.contains(&Effect::LoadAgain(id)), "{:?}", play.effects);
}

#[test]
fn who_asks_for_the_solution_sees_it_again_tomorrow() {
    let mut play = hinted();
    play.keys("tab enter s y s y");
    assert_eq!(reviewed(&play), [(false, Some(0))]);
    assert_eq!(play.notice(), "it comes back tomorrow");
    assert!(play.exercise().task.text().contains("level = \"ok\""));
}
