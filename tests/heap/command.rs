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

/// Address, type, size, length, value and the addresses referred to.
type Loaded<'l> = (u64, &'l str, u64, Option<u64>, Option<&'l str>, Vec<u64>);

/// What meliae's loader (0.5.1, `loader.py`) makes of a line with its `_object_re`. It reads no JSON: what does not have this very form, it does not read at all.
fn loaded(line: &str) -> Option<Loaded<'_>> {
    fn number(text: &str) -> Option<(u64, &str)> {
        let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
        Some((text[..end].parse().ok()?, &text[end..]))
    }
    // \{"address": (\d+), "type": "([^"]*)", "size": (\d+)
    let (address, rest) = number(line.strip_prefix("{\"address\": ")?)?;
    let (kind, rest) = rest.strip_prefix(", \"type\": \"")?.split_once('"')?;
    // assert '\\' not in type_str
    if kind.contains('\\') {
        return None;
    }
    let (size, mut rest) = number(rest.strip_prefix(", \"size\": ")?)?;
    // (, "len": (\d+))?
    let mut length = None;
    if let Some(after) = rest.strip_prefix(", \"len\": ") {
        let (number, after) = number(after)?;
        (length, rest) = (Some(number), after);
    }
    // (, "value": ("?)(.*)\2)?, "refs": \[([^]]*)\]\} : the value takes as much as it can.
    let (before, after) = rest.rsplit_once(", \"refs\": [")?;
    let value = match before.strip_prefix(", \"value\": ") {
        None => before.is_empty().then_some(None)?,
        Some(value) => Some(value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)),
    };
    let refs = after.strip_suffix("]}").filter(|refs| !refs.contains(']'))?;
    // (\d+), found wherever they stand.
    let refs = refs.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    Some((address, kind, size, length, value, refs.map(|digits| digits.parse().unwrap()).collect()))
}

#[test]
fn every_line_of_the_file_is_one_that_meliae_reads() {
    for (minor, python) in pythons() {
        let mut target = Target::start(&python, "odd.py", &[]);
        target.line();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("objects.json");
        printed(&["heap", &target.pid().to_string(), "--export", file.to_str().unwrap()]);
        let text = std::fs::read_to_string(&file).unwrap();
        let mut kinds = std::collections::BTreeSet::new();
        for line in text.lines() {
            let (address, kind, size, length, value, refs) =
                loaded(line).unwrap_or_else(|| panic!("3.{minor}: {line}"));
            // What it reads is what stands there.
            let json: Value = serde_json::from_str(line).unwrap();
            assert_eq!((json["address"].as_u64(), json["size"].as_u64()), (Some(address), Some(size)), "{line}");
            assert_eq!((json["type"].as_str(), json["len"].as_u64()), (Some(kind), length), "{line}");
            assert_eq!(json["value"].is_string(), value.is_some(), "{line}");
            let listed: Vec<u64> = json["refs"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
            assert_eq!(listed, refs, "{line}");
            kinds.insert(kind.to_owned());
        }
        assert!(kinds.contains("__main__.a?b?c?d"), "3.{minor}: {kinds:?}");
        assert!(kinds.contains("__main__.Größe"), "3.{minor}: {kinds:?}");
        assert!(text.contains("\"value\": \"end\\\", \\\"refs\\\": [1]}\""), "3.{minor}");
    }
}
