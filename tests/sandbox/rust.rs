//! Rust: what a built program and its compiler must not reach. Without a compiler that this user may run there is nothing
//! to test.

use super::attempt::{LEARN, Target, boxes};
use learn::host::judge::{Cancel, Judge, JudgeError};
use learn::markdown::document::Ran;

fn run(text: &str) -> Option<Ran> {
    match Judge::with_sandbox(boxes()).run("rust", text, "", &Cancel::new()) {
        Ok(ran) => Some(ran),
        Err(JudgeError::Missing { .. }) => None,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_built_program_reaches_nothing() {
    let mut target = Target::new();
    let text = r#"
fn tell<T, E: std::fmt::Debug>(name: &str, tried: Result<T, E>) {
    println!("{name}: {}", if tried.is_ok() { "done" } else { "refused" });
}
fn main() {
    let folder = std::path::Path::new("FOLDER");
    tell("read", std::fs::read(folder.join("diary")));
    tell("list", std::fs::read_dir("/"));
    tell("passwords", std::fs::read("/etc/passwd"));
    tell("itself", std::fs::read("/proc/self/maps"));
    tell("judge", std::fs::read(LEARN));
    tell("write here", std::fs::write("x", "x"));
    tell("write there", std::fs::write(folder.join("x"), "x"));
    tell("remove", std::fs::remove_file(folder.join("diary")));
    tell("mode", std::fs::set_permissions(folder.join("diary"), std::os::unix::fs::PermissionsExt::from_mode(0o777)));
    tell("run", std::process::Command::new("/bin/true").status());
    tell("run itself", std::process::Command::new(std::env::args().next().unwrap()).spawn());
    tell("tcp", std::net::TcpStream::connect(("127.0.0.1", PORT)));
    tell("udp", std::net::UdpSocket::bind("127.0.0.1:0"));
    tell("unix", std::os::unix::net::UnixStream::connect(folder.join("socket")));
}
"#;
    let text = text
        .replace("FOLDER", &target.folder.path().display().to_string())
        .replace("LEARN", &format!("{LEARN:?}"))
        .replace("PORT", &target.tcp.local_addr().unwrap().port().to_string());
    let Some(ran) = run(&text) else { return };
    assert_eq!(ran.stdout.lines().count(), 14, "{ran:#?}");
    assert!(ran.stdout.lines().all(|line| line.ends_with(": refused")), "{ran:#?}");
    target.assert_untouched();
}

#[test]
fn a_compiler_reads_nothing_for_the_learner() {
    let target = Target::new();
    let diary = target.folder.path().join("diary");
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    for (text, leaked) in [
        (format!("const X: &str = include_str!({diary:?});\nfn main() {{ println!(\"{{X}}\"); }}\n"), "dear diary"),
        ("const X: &str = include_str!(\"/etc/passwd\");\nfn main() { println!(\"{X}\"); }\n".into(), "root:"),
        ("const X: &[u8] = include_bytes!(\"/dev/zero\");\nfn main() { println!(\"{}\", X.len()); }\n".into(), "0"),
        (format!("const X: &str = include_str!({course:?});\nfn main() {{ println!(\"{{X}}\"); }}\n"), "[package]"),
        (format!("include!({diary:?});\nfn main() {{}}\n"), "dear"),
        (format!("#[path = {diary:?}]\nmod x;\nfn main() {{}}\n"), "dear"),
        ("const X: &str = include_str!(\"/proc/self/environ\");\nfn main() { println!(\"{X}\"); }\n".into(), "PATH"),
    ] {
        let Some(ran) = run(&text) else { return };
        assert!(!ran.stdout.contains(leaked), "{text}: {ran:#?}");
        assert!(!ran.error.is_empty() && !ran.error.contains("dear diary"), "{text}: {ran:#?}");
    }
    let Some(ran) = run("fn main() { println!(\"{:?} {:?}\", option_env!(\"HOME\"), option_env!(\"USER\")); }\n")
    else {
        return;
    };
    assert_eq!(ran.stdout, "Some(\"/nonexistent\") None\n", "{ran:#?}");
}

#[test]
fn what_is_honest_runs() {
    let text = r#"
use std::collections::HashMap;
use std::sync::{Arc, Mutex, mpsc};
fn main() {
    let sum = Arc::new(Mutex::new(0));
    let all: Vec<_> = (0..8).map(|n| { let sum = Arc::clone(&sum); std::thread::spawn(move || *sum.lock().unwrap() += n) }).collect();
    for one in all { one.join().unwrap(); }
    let (tell, hear) = mpsc::channel();
    std::thread::scope(|scope| { scope.spawn(move || tell.send(7).unwrap()); });
    let map: HashMap<_, _> = (0..100).map(|n| (n, n * n)).collect();
    std::thread::sleep(std::time::Duration::from_millis(5));
    println!("{} {} {} {:?}", sum.lock().unwrap(), hear.recv().unwrap(), map[&9], std::panic::catch_unwind(|| 1).is_ok());
}
"#;
    let Some(ran) = run(text) else { return };
    assert_eq!((ran.stdout.as_str(), ran.error.as_str()), ("28 7 81 true\n", ""));
}
