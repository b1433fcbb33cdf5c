//! The screen, in a real terminal.

use super::common::{Target, pythons};
use super::window::{Options, Window};

#[test]
fn what_grew_is_shown_and_goes_on_growing() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let (_, python) = pythons().pop().unwrap();
        let mut target = Target::start(&python, "places.py", &[]);
        target.line();
        let pid = target.pid().to_string();
        let options = Options {
            arguments: ["heap", &pid, "--every", "0.2"].map(String::from).to_vec(),
            columns,
            rows,
            ..Options::default()
        };
        let window = Window::open(&options);
        window.wait(&format!("What process {pid} holds"));
        window.wait("no container grew in");
        target.tell("grow");
        target.line();
        window.wait("containers that grew in");
        window.wait("__main__.module_list");
        // The table of types, and who holds the first of them.
        window.keys("\t").wait("largest  type");
        window.keys("\r").wait("who holds objects");
        // Growth is counted from here on.
        window.keys("m").wait("growth is counted from now on");
        window.keys("\t").wait("no container grew in");
        window.keys("p").wait("paused");
        window.keys("p").wait("no container grew in");
        // The program ends, and the last look stays.
        target.end();
        window.wait("trouble: process");
        window.keys("q");
        let (status, window) = window.end();
        assert!(status.success());
        assert!(!window.is_alternate());
    }
}
