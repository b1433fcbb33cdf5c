//! Counts and bytes, as the program itself counts them.

use super::common::{Target, look, pythons};
use std::collections::BTreeMap;

/// Sums by a type's short name: tracked objects and their bytes.
fn told(line: &str) -> BTreeMap<String, (u64, u64)> {
    let sum = |text: &str| {
        let fields: Vec<&str> = text.rsplitn(3, ' ').collect();
        (fields[2].to_owned(), (fields[1].parse().unwrap(), fields[0].parse().unwrap()))
    };
    line.split('\t').map(sum).collect()
}

#[test]
fn tracked_objects_are_counted_as_the_program_counts_them() {
    for (minor, python) in pythons() {
        let mut target = Target::start(&python, "truth.py", &["5000"]);
        let inside = told(&target.line());
        let look = look(&mut target.lens());
        assert_eq!(look.version.minor, minor);
        let mut outside: BTreeMap<String, Sum> = BTreeMap::new();
        for row in look.types().into_iter().filter(|row| row.tracked > 0) {
            let sum = outside.entry(row.name.rsplit('.').next().unwrap().to_owned()).or_default();
            sum.tracked += row.tracked;
            sum.count += row.count;
            sum.bytes += row.bytes;
        }
        for (name, (count, bytes)) in inside {
            let sum = outside.remove(&name).unwrap_or_default();
            assert_eq!(sum.tracked, count, "{name} objects of Python {} in {}", look.version, python.display());
            // Only where the collector tracks all of a type the program can say how many bytes they are.
            if sum.count == count && !OTHERWISE.contains(&name.as_str()) {
                assert_eq!(sum.bytes, bytes, "bytes of {count} {name} in Python {}", look.version);
            }
        }
        assert!(outside.is_empty(), "Python {} knows nothing of {outside:?}", look.version);
    }
}

/// Objects of a type that are seen from outside.
#[derive(Debug, Default)]
struct Sum {
    tracked: u64,
    count: u64,
    bytes: u64,
}

/// Types that keep memory in a way of their own.
const OTHERWISE: &[&str] = &["OrderedDict", "BufferedReader", "BufferedWriter"];

#[test]
fn what_the_collector_does_not_track_is_found_as_well() {
    for (minor, python) in pythons() {
        let mut target = Target::start(&python, "truth.py", &["5000"]);
        target.line();
        let look = look(&mut target.lens());
        let dicts = look.types().into_iter().find(|row| row.name == "dict").unwrap();
        // 500 empty dictionaries and 500 that hold a number; from 3.14 on the collector tracks them too.
        if minor < 14 {
            assert!(dicts.count - dicts.tracked >= 1000, "Python {}: {dicts:?}", look.version);
        }
        let is_there = |name: &str| look.types().iter().any(|row| row.name == name && row.count > 500);
        assert!(is_there("str") && is_there("int"), "Python {}", look.version);
    }
}
