//! Which interpreter is used, and what is said when there is none. The environment of a process cannot be changed while
//! it runs, so each test starts this test program again with another one.

use super::common::JUDGE;
use learn::host::judge::Cancel;
use std::process::Command;

/// What a judge in this environment says; run only by the tests below.
#[test]
fn told_to_a_parent() {
    if std::env::var_os("LEARN_TEST_PARENT").is_some() {
        match JUDGE.run("python", "print('it runs')\n", "", &Cancel::new()) {
            Ok(ran) => println!("said: {}", ran.stdout.trim_end()),
            Err(error) => println!("said: {error}"),
        }
    }
}

fn told(environment: &[(&str, &str)]) -> String {
    let cache = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "tools::told_to_a_parent", "--nocapture"]).env("LEARN_TEST_PARENT", "1");
    child.env("LEARN_CACHE", cache.path()).envs(environment.iter().copied());
    let output = child.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split("said: ").nth(1).and_then(|said| said.lines().next()).unwrap_or_default().to_owned()
}

#[test]
fn without_python_it_says_what_to_install() {
    let said = told(&[("PATH", "/nonexistent"), ("LEARN_PYTHON", "")]);
    assert!(said.starts_with("Python is not installed, or not on PATH. Install Python 3.10 or newer"), "{said}");
}

#[test]
fn a_name_that_leads_nowhere_is_told() {
    let said = told(&[("LEARN_PYTHON", "/nonexistent/python3")]);
    assert!(said.starts_with("LEARN_PYTHON names /nonexistent/python3, and that does not run as Python."), "{said}");
}

#[test]
#[cfg(unix)]
fn an_old_python_is_told_and_a_shim_is_seen_through() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let shim = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let old = shim("old", "printf '%s\\n' /usr/bin/python3.8 3.8");
    assert!(told(&[("LEARN_PYTHON", &old)]).contains("has version 3.8, which is too old"));
    let real = JUDGE.toolchain().locate(learn::check::plan_program("python", "", "").unwrap().tool).unwrap();
    // A shim that can only be asked, not run: what runs the program must be the interpreter behind it.
    let real = real.path.display();
    let only_asked = shim("asked", &format!("case \"$*\" in *version_info*) exec {real} \"$@\";; *) exit 9;; esac"));
    assert_eq!(told(&[("LEARN_PYTHON", &only_asked)]), "it runs");
}
