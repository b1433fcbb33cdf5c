//! Containers that grew between two looks, and who holds them.

use super::common::{Target, look, pythons};

/// Where things hide, and the path that leads there.
const PLACES: &[(&str, &str)] = &[
    ("list", "__main__.module_list"),
    ("dict", "__main__.module_dict"),
    ("collections.deque", "__main__.module_deque"),
    ("set", "__main__.module_set"),
    ("list", "__main__.slots.kept"),
    ("list", "__main__.Holder.shared"),
    ("dict", "__main__.holder.own"),
    ("dict", "__main__.remembered.<cache>"),
    ("list", "__main__.closure.__closure__[0].cell_contents"),
    ("list", "__main__.generator.suspended"),
    ("list", "run().in_frame"),
];

#[test]
fn eleven_places_are_found_with_their_paths() {
    for (minor, python) in pythons() {
        let mut target = Target::start(&python, "places.py", &[]);
        target.line();
        let mut lens = target.lens();
        target.tell("grow");
        target.line();
        let before = look(&mut lens).containers();
        target.tell("grow");
        target.line();
        let look = look(&mut lens);
        let grown: Vec<_> =
            look.grew(&before, 100).into_iter().filter(|grown| grown.after - grown.before == 1000).collect();
        let told: Vec<_> = grown.iter().map(|grown| format!("{} {}", grown.kind, grown.path)).collect();
        for (kind, path) in PLACES {
            let path =
                if minor <= 10 { path.replace("generator.sus", "generator.gi_frame.sus") } else { (*path).to_owned() };
            assert!(told.contains(&format!("{kind} {path}")), "Python {}: no {kind} {path} in {told:#?}", look.version);
        }
        assert!(grown.iter().all(|grown| !grown.path.steps.is_empty()), "Python {}: {told:#?}", look.version);
    }
}
