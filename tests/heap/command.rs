//! The command: its lines, its JSON and the file that it writes.

use super::common::{Target, learn, pythons};
use serde_json::Value;
use std::process::Command;

fn places() -> Target {
    let (_, python) = pythons().pop().unwrap();
    let mut target = Target::start(&python, "places.py", &[]);
    target.line();
    target.tell("grow");
    target.line();
    target
}

fn printed(args: &[&str]) -> String {
    let output = learn(args);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_table_of_types_stands_below_a_line_about_the_process() {
    let target = places();
    let text = printed(&["heap", &target.pid().to_string(), "--top", "3"]);
    let lines: Vec<&str> = text.lines().collect();
    let start = format!("process {} (python3, Python 3.", target.pid());
    assert!(lines[0].starts_with(&start) && lines[0].contains(" objects, "), "{text}");
    assert_eq!(lines[1], "        objects    %         bytes    %  sum     largest  type");
    assert!(lines[2].starts_with("   0 "), "{text}");
    assert!(lines[5].contains("types more"), "{text}");
    assert_eq!(lines.len(), 6, "{text}");
}

#[test]
fn holders_are_told_with_the_way_to_them() {
    let target = places();
    let pid = target.pid().to_string();
    let text = printed(&["heap", &pid, "--holders", "Slots"]);
    let told = "who holds objects of the type Slots (1 in all)\n          1  in one dict: __main__.slots\n";
    assert!(text.ends_with(told), "{text}");
    let text = printed(&["heap", &pid, "--holders", "Slot"]);
    assert!(text.ends_with("there is no object of the type Slot; did you mean __main__.Slots?\n"), "{text}");
}

#[test]
fn growth_is_told_after_a_second_look() {
    let mut target = places();
    let pid = target.pid().to_string();
    let learn = Command::new(env!("CARGO_BIN_EXE_learn"))
        .args(["heap", &pid, "--json", "--grew", "--every", "0.05", "--looks", "400"])
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut watch = super::common::Lines::of(learn);
    let first: Value = serde_json::from_str(&watch.line()).unwrap();
    assert_eq!(first["grew"], Value::Null);
    target.tell("grow");
    target.line();
    // A look that was under way may have seen a part of it.
    let grown = (0..400).find_map(|_| {
        let told: Value = serde_json::from_str(&watch.line()).unwrap();
        let paths: Vec<String> =
            told["grew"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap().to_owned()).collect();
        (!paths.is_empty()).then_some(paths)
    });
    assert!(grown.unwrap().contains(&"__main__.module_list".to_owned()));
    watch.end();
}

#[test]
fn the_json_is_one_object_with_what_was_promised() {
    let target = places();
    let text = printed(&["heap", &target.pid().to_string(), "--json", "--looks", "2", "--every", "0.1"]);
    let looks: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(looks.len(), 2);
    let keys: Vec<&String> = looks[0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "format",
            "pid",
            "name",
            "python",
            "look",
            "objects",
            "tracked",
            "permanent",
            "bytes",
            "copied",
            "pause_ms",
            "reading_ms",
            "types",
            "since",
            "changes",
            "grew",
            "holders",
            "exported",
        ]
    );
    assert_eq!((looks[0]["format"].as_u64(), looks[1]["look"].as_u64()), (Some(1), Some(2)));
    let row: Vec<&String> = looks[0]["types"][0].as_object().unwrap().keys().collect();
    assert_eq!(row, ["type", "count", "bytes", "largest", "tracked"]);
    assert!(looks[1]["grew"].is_array() && looks[1]["changes"].is_array());
}

#[test]
fn the_file_has_a_line_for_each_object_that_python_can_read() {
    let target = places();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("objects.json");
    let pid = target.pid().to_string();
    let text = printed(&["heap", &pid, "--export", file.to_str().unwrap()]);
    let lines = std::fs::read_to_string(&file).unwrap();
    let told = format!("{} objects are in {}", lines.lines().count(), file.display());
    assert!(text.ends_with(&format!("{told}\n")), "{text}");
    let mut addresses = std::collections::HashSet::new();
    for line in lines.lines() {
        let object: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert!(
            line.starts_with("{\"address\": ") && line.contains(", \"type\": \"") && line.contains("\", \"size\": ")
        );
        addresses.insert(object["address"].as_u64().unwrap());
    }
    // Who is referred to is there as well.
    for line in lines.lines() {
        let object: Value = serde_json::from_str(line).unwrap();
        assert!(object["refs"].as_array().unwrap().iter().all(|target| addresses.contains(&target.as_u64().unwrap())));
    }
    assert!(lines.contains("\"type\": \"__main__.Slots\", \"size\": "));
}
