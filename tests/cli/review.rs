//! `learn review` from outside: what is due, as lines and as JSON, and nothing else.

use crate::house::{House, RIGHT, STARTER, WRONG};
use learn::progress::{Card, Entry, Event, Prediction};
use predicates::prelude::*;
use serde_json::{Value, json};
use std::fs;

/// Writes what happened so many days ago.
fn days_ago(house: &House, days: u64, event: Event) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let mut journal = fs::read_to_string(house.journal()).unwrap_or_default();
    journal.push_str(&Entry::new(now - days * 24 * 60 * 60, event).line());
    journal.push('\n');
    fs::write(house.journal(), journal).unwrap();
}

fn missed(page: &str, program: &str) -> Event {
    let program = learn::progress::fingerprint(program);
    let prediction = Prediction { page: page.into(), program, right: Some(false), ..Prediction::default() };
    Event::Predicted { prediction }
}

fn with_question(house: &House) {
    let page = "# Decide\n\n## The ladder\n\n```python run\nprint(1)\n```\n\n```predict\nask = \"What?\"\nwhy = \"One.\"\n```\n";
    fs::write(house.course().join("lessons/python/1-if.md"), page).unwrap();
}

fn object(house: &House, args: &[&str]) -> Value {
    let output = house.command(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn nothing_is_due_at_first() {
    let house = House::new();
    house.learn(&["review"]).success().stdout("Nothing to look at again.\n").stderr("");
    let empty = json!({ "format": 1, "track": "python", "due": [], "next_in_days": null });
    assert_eq!(object(&house, &["review", "--json"]), empty);
    house.learn(&["status"]).success().stdout(predicate::str::contains("look at again").not());
}

#[test]
fn what_is_due_is_listed_and_counted() {
    let house = House::with_folder();
    with_question(&house);
    days_ago(&house, 3, missed("lessons/python/1-if.md", "print(1)"));
    let exercise = "python/if/three-levels".parse().unwrap();
    days_ago(&house, 5, Event::Reviewed { card: Card::Exercise { exercise }, right: false, tries: Some(1) });
    let due = object(&house, &["review", "--json"]);
    let question = json!({
        "kind": "question", "page": "lessons/python/1-if.md", "section": "the-ladder", "title": "The ladder"
    });
    let exercise = json!({ "kind": "exercise", "exercise": "python/if/three-levels", "title": "ok, warn, crit" });
    assert_eq!(due["due"], json!([question, exercise]));
    house.learn(&["review"]).success().stdout(predicate::str::starts_with("2 to look at again:\n  The ladder"));
    house.learn(&["status"]).success().stdout(predicate::str::contains("review    2 to look at again\n"));
    assert_eq!(object(&house, &["status", "--json"])["review"], 2);
    // The other track has nothing.
    assert_eq!(object(&house, &["review", "--json", "--track", "rust"])["due"], json!([]));
}

#[test]
fn what_is_not_due_yet_is_announced() {
    let house = House::with_folder();
    with_question(&house);
    days_ago(&house, 0, missed("lessons/python/1-if.md", "print(1)"));
    assert_eq!(object(&house, &["review", "--json"])["next_in_days"], 1);
    let told = "Nothing to look at again today. The next comes back tomorrow.\n";
    house.learn(&["review"]).success().stdout(told);
}

#[test]
fn lines_of_a_later_version_and_questions_that_are_gone_do_no_harm() {
    let house = House::with_folder();
    with_question(&house);
    days_ago(&house, 3, missed("lessons/python/1-if.md", "another program"));
    days_ago(&house, 3, missed("lessons/python/gone.md", "print(1)"));
    let mut journal = fs::read_to_string(house.journal()).unwrap();
    journal.push_str("{\"v\":1,\"time\":5,\"event\":\"reviewed\",\"song\":\"la\",\"right\":true}\n");
    fs::write(house.journal(), journal).unwrap();
    assert_eq!(object(&house, &["review", "--json"])["due"], json!([]));
}

#[test]
fn a_review_takes_no_name() {
    let house = House::new();
    house.learn(&["review", "three-levels"]).code(2).stdout("").stderr(predicate::str::starts_with("learn: "));
    assert!(!house.home().join("learn").exists());
}

const AGAIN: &str = "python/if/review/three_levels.py";

/// An exercise that was hard, and is due.
fn with_hard_exercise() -> House {
    let house = House::with_folder();
    let exercise = "python/if/three-levels".parse().unwrap();
    days_ago(&house, 5, Event::Reviewed { card: Card::Exercise { exercise }, right: false, tries: Some(1) });
    house
}

#[test]
fn what_is_written_again_is_checked_by_its_path_and_comes_back_later() {
    let house = with_hard_exercise();
    house.save("python/if/three_levels.py", STARTER);
    house.save(AGAIN, WRONG);
    let wrong = predicate::str::contains("Nothing ever becomes crit.").and(predicate::str::contains(AGAIN));
    house.learn(&["check", AGAIN]).code(1).stdout(wrong);
    assert_eq!(object(&house, &["review", "--json"])["due"].as_array().map(Vec::len), Some(1), "it stays due");
    house.save(AGAIN, RIGHT);
    let path = house.path(AGAIN);
    let told = house.learn(&["check", path.to_str().unwrap()]).success();
    told.stdout(predicate::str::contains("It comes back in ").and(predicate::str::contains("Next:").not()));
    assert_eq!(object(&house, &["review", "--json"])["due"], json!([]));
    // The answer that is there has nothing to do with it, and what is not due is not noted.
    house.learn(&["check", AGAIN]).success().stdout(predicate::str::contains("It comes back").not());
    assert_eq!(house.events(), ["reviewed", "reviewed"]);
    assert_eq!(house.read("python/if/three_levels.py"), STARTER);
}

#[test]
fn the_file_saved_last_may_be_that_of_a_review() {
    let house = with_hard_exercise();
    house.save("python/if/three_levels.py", WRONG);
    house.save(AGAIN, RIGHT);
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(9);
    fs::File::options().append(true).open(house.path(AGAIN)).unwrap().set_modified(later).unwrap();
    house.learn(&["check"]).success().stdout(predicate::str::contains(AGAIN));
    // A name is the name of an answer.
    house.learn(&["check", "three-levels"]).code(1).stdout(predicate::str::contains(AGAIN).not());
}

#[test]
fn a_review_that_has_not_begun_has_no_file() {
    let house = House::with_folder();
    let told = "learn: there is no ~/learn/python/if/review/three_levels.py; `learn review` makes it when it is due\n";
    house.learn(&["check", AGAIN]).code(2).stdout("").stderr(told);
}
