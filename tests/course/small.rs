//! A small course that is clean, in memory, and what a survey of it finds after one of its texts was changed.

use crate::{JUDGE, quiet};
use learn::author::{Ask, Finding, survey};
use learn::course::Course;
use learn::host::judge::Cancel;
use std::collections::BTreeMap;

pub const PAGE: &str = "lessons/python/1-if.md";
pub const TOML: &str = "exercises/python/if/first-alert/exercise.toml";
const FOLDER: &str = "exercises/python/if/first-alert";

const MANIFEST: &str = r#"format = 1
title = "A small course"

[[track]]
id = "python"
title = "Python"
language = "python"

[[track.chapter]]
id = "if"
title = "Decide"
about = "if"
file = "python/1-if.md"
exercises = ["first-alert"]
"#;

const LESSON: &str = r#"# Decide

## The question

tinywatch asks whether a value is high.

```python run
cpu = 95
if cpu >= 90:
    print("high")
print("done")
```

```predict
ask = "What does it print?"

[[choice]]
text = "high\ndone"
why = "95 is at least 90, so both lines print."

[[choice]]
text = "high"
why = "The last line stands at the left. It runs in every case."
```

```python run
print("ready")
```

```output
ready
```

```python error
print(cpu)
```

```output
NameError: name 'cpu' is not defined
```

Now yours: [The first alert](../../exercises/python/if/first-alert/task.md).
"#;

const EXERCISE: &str = r#"title = "The first alert"
kind = "write"
minutes = 5
difficulty = 1
section = "the-question"
hints = [
  "Which number is the limit? At the limit itself, is it already an alert, or is it not yet one?",
  "A door opens from 18 years up. Somebody is 18 today: may she come in? Which sign says that?",
  "Give `alert` its quiet value first, then ask with an `if`: `if cpu ____ ____:`",
]
after = "The sign for `from 90 up` is `>=`."

[script]
given = ["cpu"]
results = ["alert"]

[[case]]
given = { cpu = '90' }
gives = 'True'

[[case]]
given = { cpu = '89' }
gives = 'False'

[[case]]
given = { cpu = '91' }
gives = 'True'
"#;

/// The course, path by path.
pub fn files() -> BTreeMap<String, String> {
    let program = |question: &str| format!("cpu = 80\n\nalert = False\n{question}\n    alert = True\n");
    let wrong = |message: &str, question: &str| format!("# {message}\n{}", program(question));
    let all = [
        ("lessons/course.toml".to_owned(), MANIFEST.to_owned()),
        (PAGE.to_owned(), LESSON.to_owned()),
        (TOML.to_owned(), EXERCISE.to_owned()),
        (format!("{FOLDER}/task.md"), "Set `alert` to `True` from 90 up, else to `False`.\n".into()),
        (format!("{FOLDER}/starter.py"), "cpu = 80\n\nalert = None\n".into()),
        (format!("{FOLDER}/solution.py"), program("if cpu >= 90:")),
        (format!("{FOLDER}/also/short.py"), "cpu = 80\nalert = cpu >= 90\n".into()),
        (
            format!("{FOLDER}/also/branches.py"),
            "cpu = 80\nif cpu < 90:\n    alert = False\nelse:\n    alert = True\n".into(),
        ),
        (
            format!("{FOLDER}/wrong/strict.py"),
            wrong("Exactly 90 gives no alert. Is 90 in \"from 90 up\"?", "if cpu > 90:"),
        ),
        (
            format!("{FOLDER}/wrong/turned.py"),
            wrong("A calm host raises the alert. Which way does the sign look?", "if cpu < 90:"),
        ),
        (
            format!("{FOLDER}/wrong/near.py"),
            wrong("89 gives an alert already. Which number does the task name?", "if cpu >= 89:"),
        ),
    ];
    all.into()
}

/// What a survey finds after the text `from` in `path` became `to`.
pub fn after(path: &str, from: &str, to: &str) -> Vec<Finding> {
    let mut files = files();
    let text = files.get_mut(path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(from), "{path} does not hold {from}");
    *text = text.replacen(from, to, 1);
    found(&files)
}

/// What a survey finds.
pub fn found(files: &BTreeMap<String, String>) -> Vec<Finding> {
    let course = Course::open(files).unwrap_or_else(|complaints| panic!("{complaints:#?}"));
    let found = survey(&course, files, &Ask::default(), &JUDGE, &Cancel::new(), &quiet);
    found.unwrap_or_else(|error| panic!("{error}")).findings
}
