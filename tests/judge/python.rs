//! Python answers.

use super::common::{check, exercise};
use learn::check::Judged;

const LEVELS: &str = r#"
[script]
given = ["cpu"]
results = ["level"]
[[case]]
given = { cpu = '90' }
gives = '"crit"'
[[case]]
given = { cpu = '75' }
gives = '"warn"'
[[case]]
given = { cpu = '0' }
gives = '"ok"'
"#;

const RIGHT: &str =
    "cpu = 80\nif cpu >= 90:\n    level = 'crit'\nelif cpu >= 75:\n    level = 'warn'\nelse:\n    level = 'ok'\n";

#[test]
fn a_right_script_passes() {
    let verdict = check(&exercise("python", "write", LEVELS, &[]), RIGHT);
    assert_eq!((verdict.result, verdict.passed, verdict.total), (Judged::Passed, 3, 3), "{verdict:#?}");
    assert_eq!(verdict.message.as_deref(), Some("Because."));
}

#[test]
fn a_wrong_script_shows_its_first_failing_case() {
    let verdict = check(&exercise("python", "write", LEVELS, &[]), &RIGHT.replace(">= 90", "> 90"));
    let failure = verdict.failure.clone().unwrap();
    assert_eq!((verdict.result, verdict.passed), (Judged::Wrong, 2), "{verdict:#?}");
    assert_eq!((failure.case, failure.input.as_str()), (1, "cpu = 90"));
    assert_eq!((failure.expected.as_str(), failure.got.as_str()), ("level = \"crit\"", "level = \"warn\""));
}
