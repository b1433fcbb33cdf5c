//! Targets that do not wait to be looked at.

use super::common::{Target, look, pythons};

#[test]
fn a_program_that_never_rests_is_seen_whole() {
    for (_, python) in pythons() {
        let mut target = Target::start(&python, "hot.py", &[]);
        target.line();
        let mut lens = target.lens();
        for _ in 0..2 {
            let look = look(&mut lens);
            let types = look.types();
            let things = types.iter().find(|row| row.name == "__main__.Thing").map_or(0, |row| row.count);
            let lists = types.iter().find(|row| row.name == "list").map_or(0, |row| row.count);
            // Each thing has two lists; the three threads may be in the middle of making one each.
            assert!(lists >= 2 * things.saturating_sub(6), "{things} things, {lists} lists: {}", look.version);
            assert!(look.tracked() > 1000);
            lens.recycle(look);
        }
    }
}
