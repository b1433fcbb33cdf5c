//! The lab on the screen of a real terminal.

use super::wait_for_end;
use super::window::{Options, Window};

const ENTER: &str = "\r";
const ESC: &str = "\x1b";

fn open(columns: u16, rows: u16) -> Window {
    let options = Options {
        columns,
        rows,
        arguments: ["lab", "--theme", "dark"].map(str::to_owned).to_vec(),
        ..Options::default()
    };
    Window::open(&options)
}

/// The ids that the lab has told.
fn pids(screen: &str) -> Vec<u32> {
    let from = screen.find("supervisor (").expect("the ids of the processes");
    let told: String = screen[from..].split(". Its").next().unwrap_or_default().to_owned();
    told.split(['(', ')']).filter_map(|part| part.trim().parse().ok()).collect()
}

#[test]
fn the_first_step_is_made_on_the_screen() {
    let window = open(80, 24);
    window.wait("Which process has the leak?");
    window.keys("start\r").wait("Its clock rests");
    let pids = pids(&window.screen());
    assert_eq!(pids.len(), 3, "{}", window.screen());
    // Time passes a day in a second; what is typed meanwhile is taken, and a wish has to wait.
    window.keys("run 6d fast\r").wait("The clock rests at day 6.0");
    window.wait("steepest: +");
    window.keys("forwarder\r").wait("fills a");
    window.keys("collector\r").wait("By how many KB");
    // Keys: text scrolls, a line comes again, Escape clears it.
    window.keys("\x1b[5~").wait("PgDn");
    window.keys("\x10").wait("> collector");
    window.keys(ESC).wait_until("an empty line", |screen| !screen.contains("> collector"));
    // A resize lays everything out anew.
    window.resize(120, 40);
    window.wait_until("the plot in its new place", |screen| {
        screen.lines().any(|line| line.contains("steepest") && line.chars().count() > 80)
    });
    window.keys("quit\r");
    let (status, _) = window.end();
    assert!(status.success());
    wait_for_end(&pids);
}

#[test]
fn ctrl_c_ends_the_agent_while_time_passes() {
    let window = open(80, 24);
    window.wait("Which process has the leak?");
    window.keys("start\r").wait("Its clock rests");
    let pids = pids(&window.screen());
    window.keys("run 60d\r").wait("simulated time passes");
    window.keys("look\r").wait("Something is under way");
    window.keys("\x03");
    assert!(window.end().0.success());
    wait_for_end(&pids);
}

#[test]
fn the_lab_opens_from_the_list_of_chapters_and_goes_back_there() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("L").wait("Which process has the leak?");
    window.keys("steps").keys(ENTER).wait("11. Looking back (to come)");
    window.keys(ESC).wait("Enter open");
    window.keys("q");
    assert!(window.end().0.success());
}
