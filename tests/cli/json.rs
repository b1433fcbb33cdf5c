//! `--json` prints one object on standard output and nothing else there, and the object is what was promised.

use crate::house::{self, House};
use serde_json::{Value, json};

/// The object, and the exit code.
fn object(house: &House, args: &[&str]) -> (Value, Option<i32>) {
    let output = house.command(args).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 1, "{args:?}: {text}");
    (serde_json::from_str(&text).unwrap(), output.status.code())
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn check() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::WRONG);
    let (verdict, code) = object(&house, &["check", "--json"]);
    assert_eq!(code, Some(1));
    assert_eq!(
        keys(&verdict),
        [
            "format",
            "exercise",
            "verdict",
            "passed",
            "total",
            "mistake",
            "message",
            "failure",
            "rules",
            "diagnostics",
            "diagnostics_left_out",
            "output",
            "limit",
            "stopped",
            "milliseconds",
            "layers"
        ]
    );
    assert_eq!(verdict["format"], 1);
    assert_eq!(verdict["exercise"], "python/if/three-levels");
    assert_eq!(verdict["verdict"], "wrong");
    assert_eq!((&verdict["passed"], &verdict["total"]), (&json!(1), &json!(3)));
    assert_eq!(verdict["mistake"], "wide-first");
    assert_eq!(
        verdict["failure"],
        json!({
            "case": 1, "generated": false, "input": "cpu = 90", "expected": "level = \"crit\"", "got": "level = \"warn\""
        })
    );
    house.save("python/if/three_levels.py", house::RIGHT);
    let (verdict, code) = object(&house, &["check", "--json"]);
    assert_eq!((verdict["verdict"].as_str(), code), (Some("passed"), Some(0)));
    house.save("python/if/three_levels.py", "cpu = 80\nif cpu >= 90\n");
    let (verdict, code) = object(&house, &["check", "--json"]);
    assert_eq!((verdict["verdict"].as_str(), code), (Some("error"), Some(1)));
    assert_eq!(verdict["diagnostics"][0]["line"], 2);
}

#[test]
fn list() {
    let house = House::with_folder();
    house.save("python/if/three_levels.py", house::RIGHT);
    house.learn(&["check"]).success();
    let (list, code) = object(&house, &["list", "--json"]);
    assert_eq!(code, Some(0));
    assert_eq!((list["format"].as_u64(), list["next"].as_str()), (Some(1), Some("python/if/guess")));
    let chapter = &list["tracks"][0]["chapters"][0];
    assert_eq!((&chapter["id"], &chapter["solved"], &chapter["total"]), (&json!("if"), &json!(1), &json!(2)));
    let file = house.path("python/if/three_levels.py");
    assert_eq!(
        chapter["exercises"][0],
        json!({
            "id": "python/if/three-levels", "title": "ok, warn, crit", "kind": "write", "minutes": 8, "difficulty": 2,
            "state": "solved", "attempts": 1, "hints": 0, "file": file.to_str().unwrap()
        })
    );
    assert_eq!(chapter["exercises"][1]["file"], Value::Null);
}

#[test]
fn status() {
    let house = House::new();
    let (status, code) = object(&house, &["status", "--json"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        status,
        json!({
            "format": 1, "workspace": null, "track": "python", "next": "python/if/three-levels", "reading": null,
            "tracks": [
                { "id": "python", "title": "Python", "solved": 0, "tried": 0, "total": 2 },
                { "id": "rust", "title": "Rust", "solved": 0, "tried": 0, "total": 0 }
            ],
            "review": 0, "skipped_lines": []
        })
    );
}

#[test]
fn hint_and_solution() {
    let house = House::with_folder();
    let (hint, _) = object(&house, &["hint", "three-levels", "--json"]);
    let expected =
        json!({ "format": 1, "exercise": "python/if/three-levels", "number": 1, "total": 3, "text": "Where to look." });
    assert_eq!(hint, expected);
    let (solution, _) = object(&house, &["solution", "three-levels", "--yes", "--json"]);
    let expected = json!({
        "format": 1, "exercise": "python/if/three-levels", "solution": house::RIGHT, "after": "Why it works."
    });
    assert_eq!(solution, expected);
}

#[test]
fn doctor() {
    let house = House::with_folder();
    let (report, code) = object(&house, &["doctor", "--json"]);
    assert_eq!((report["ready"].as_bool(), code), (Some(true), Some(0)));
    assert_eq!(keys(&report), ["format", "version", "ready", "findings"]);
    for finding in report["findings"].as_array().unwrap() {
        assert_eq!(keys(finding), ["name", "state", "found", "advice"]);
        assert!(["ok", "note", "missing"].contains(&finding["state"].as_str().unwrap()), "{finding}");
    }
}

#[test]
fn course_check() {
    let house = House::new();
    let course = house.course();
    let (report, code) = object(&house, &["course", "check", "--fast", "--json"]);
    assert_eq!(
        report,
        json!({
            "format": 1, "course": course.to_str().unwrap(), "exercises": 2, "complaints": [], "pages": 2,
            "programs": null, "mutants": 0, "killed": 0, "ties": []
        })
    );
    assert_eq!(code, Some(0));
    std::fs::remove_file(course.join("lessons/python/1-if.md")).unwrap();
    let (report, code) = object(&house, &["course", "check", "--json"]);
    assert_eq!(code, Some(1));
    assert_eq!(keys(&report["complaints"][0]), ["file", "line", "rule", "what", "advice", "weight"]);
    assert_eq!(report["complaints"][0]["line"], 13);
}
