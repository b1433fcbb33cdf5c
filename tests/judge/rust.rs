//! Rust answers, right, wrong and hostile.

use super::common::{JUDGE, check, exercise};
use learn::check::{self, Asking, Judged, Limit, Submission, Verdict};
use learn::course::Exercise;
use learn::host::judge::Cancel;

fn hot() -> Exercise {
    exercise(
        "rust",
        "write",
        "[limits]\nseconds = 0.5\n[function]\nnames = { is_hot = \"fn(u32) -> bool\" }\n[[case]]\ncall = 'is_hot(90)'\ngives = 'true'\n\
         [[case]]\ncall = 'is_hot(89)'\ngives = 'false'\n",
        &[],
    )
}

fn got(verdict: &Verdict) -> &str {
    verdict.failure.as_ref().map_or("", |failure| failure.got.as_str())
}

#[test]
fn a_right_function_passes_in_any_surroundings() {
    let right = "fn is_hot(cpu: u32) -> bool { cpu >= 90 }\n";
    let surroundings = [
        "",
        "fn main() { println!(\"{}\", is_hot(3)); }\n",
        "struct String; enum Option { Some, None } use Option::*;\n",
        "#[macro_export] macro_rules! format { ($($t:tt)*) => { 3 } }\n",
        "mod std {} mod courier { pub fn serve() {} }\n",
        "#![allow(dead_code)]\n",
    ];
    for more in surroundings {
        let verdict =
            check(&hot(), &if more.starts_with("#!") { format!("{more}{right}") } else { format!("{right}{more}") });
        assert!(verdict.is_pass(), "{more}: {verdict:#?}");
    }
}

#[test]
fn a_wrong_function_shows_its_first_failing_case() {
    let verdict = check(&hot(), "pub fn is_hot(cpu: u32) -> bool {\n    cpu > 90\n}\n");
    let failure = verdict.failure.clone().unwrap();
    assert_eq!(
        (failure.input.as_str(), failure.expected.as_str(), failure.got.as_str()),
        ("is_hot(90)", "true", "false")
    );
    assert_eq!((verdict.result, verdict.passed), (Judged::Wrong, 1));
}

#[test]
fn calls_may_use_what_the_author_sets_up() {
    let body = "[function]\nnames = { drain = \"fn(&mut Vec<u32>) -> Vec<u32>\" }\nsetup = '''\n\
                fn drained(mut queue: Vec<u32>) -> (Vec<u32>, Vec<u32>) { (drain(&mut queue), queue) }\n'''\n\
                [[case]]\ncall = 'drained(vec![1, 2])'\ngives = '(vec![1, 2], vec![])'\n";
    let setup = exercise("rust", "write", body, &[]);
    let right = "fn drain(queue: &mut Vec<u32>) -> Vec<u32> { std::mem::take(queue) }\n";
    assert!(check(&setup, right).is_pass());
    let copies = check(&setup, "fn drained() {}\nfn drain(queue: &mut Vec<u32>) -> Vec<u32> { queue.clone() }\n");
    assert_eq!(got(&copies), "([1, 2], [1, 2])", "a name of the learner's does not stand in for the author's");
}

#[test]
fn the_compilers_words_are_about_the_learners_text() {
    let verdict = check(&hot(), "fn is_hot(cpu: u32) -> bool {\n    cpu\n}\n");
    let said = &verdict.diagnostics[0];
    assert_eq!((verdict.result, said.line, said.column), (Judged::Error, 2, 5));
    assert!(said.text.starts_with("error[E0308]: mismatched types\n --> trial.rs:2:5\n"), "{}", said.text);
    assert!(said.text.contains("1 | fn is_hot(cpu: u32) -> bool {") && !said.text.contains("pub fn"), "{}", said.text);
    for broken in [
        "fn is_hot(",
        "fn is_hot(cpu: u32) -> bool { cpu >= 90",
        "}",
        "let x = 3;",
        "fn is_hot() { \"",
        "é",
        "unsafe { }",
    ] {
        let verdict = check(&hot(), broken);
        assert_eq!(verdict.result, Judged::Error, "{broken}");
        assert!(verdict.diagnostics.first().is_some_and(|said| !said.text.is_empty()), "{broken}: {verdict:#?}");
    }
    let unsafe_code = check(
        &hot(),
        "#![allow(unsafe_code)]\nfn is_hot(cpu: u32) -> bool { unsafe { std::hint::unreachable_unchecked() } }\n",
    );
    assert_eq!(unsafe_code.result, Judged::Error);
}

#[test]
fn a_function_of_another_type_or_name_is_told_plainly() {
    let verdict = check(&hot(), "fn is_hot(cpu: u32) -> String { cpu.to_string() }\n");
    let text = "`is_hot` must be `fn(u32) -> bool`. Here it is `fn is_hot(cpu: u32) -> String`.";
    assert_eq!(verdict.diagnostics[0].text, text);
    let verdict = check(&hot(), "fn is_cold(cpu: u32) -> bool { cpu < 90 }\n");
    assert_eq!(verdict.diagnostics[0].text, "There is no function `is_hot` in this file.");
}

#[test]
fn panics_overflows_loops_and_stacks_are_told_apart() {
    let body = |body: &str| check(&hot(), &format!("fn is_hot(cpu: u32) -> bool {{\n    {body}\n}}\n"));
    assert_eq!(got(&body("cpu - 91 > 3")), "it panicked in line 2: attempt to subtract with overflow");
    assert_eq!(got(&body("panic!(\"no {cpu}\")")), "it panicked in line 2: no 90");
    let endless = body("loop {}");
    assert_eq!(
        (endless.result, endless.limit, got(&endless)),
        (Judged::Stopped, Some(Limit::Time), "still running after 0.5 s")
    );
    let deep = body("fn f(n: u32) -> u32 { f(n + 1) + 1 } f(0) > 1");
    assert_eq!(got(&deep), "the program ran out of stack: a function calls itself without end", "{deep:#?}");
    let exits = body("std::process::exit(0)");
    assert_eq!((exits.result, exits.passed), (Judged::Error, 0));
    let forged = body(
        "use std::io::Write; let _ = std::fs::OpenOptions::new().write(true).open(\"/proc/self/fd/4\").unwrap().write_all(b\"[1,[\\\"v\\\",\\\"true\\\"]]\\n[2,[\\\"v\\\",\\\"false\\\"]]\\n\"); loop {}",
    );
    assert!(!forged.is_pass() && forged.passed < 2, "{forged:#?}");
    let printed = body("println!(\"[1,[\\\"v\\\",\\\"true\\\"]]\"); false");
    assert_eq!(printed.passed, 1);
    let drops =
        body("struct D; impl Drop for D { fn drop(&mut self) { std::process::exit(0) } } std::panic::panic_any(D)");
    assert!(!drops.is_pass());
}

#[test]
fn a_memory_eater_is_stopped() {
    let text = "fn is_hot(_: u32) -> bool { let mut v: Vec<Vec<u8>> = vec![]; loop { v.push(vec![1; 1 << 24]); } }\n";
    let verdict = check(&hot(), text);
    assert_eq!(verdict.result, Judged::Stopped, "{verdict:#?}");
}

#[test]
fn own_types_and_texts_are_compared() {
    let e = exercise(
        "rust",
        "write",
        "[function]\nnames = { next = \"fn(Level) -> Option<Level>\", name = \"fn(&Reading) -> String\" }\n\
         [[case]]\ncall = 'next(Level::Ok)'\ngives = 'Some(Level::Crit)'\n[[case]]\ncall = 'next(Level::Crit)'\ngives = 'None'\n\
         [[case]]\ncall = 'name(&Reading { host: \"a\", cpu: 3.0 })'\ngives = '\"a\\\"3\"'\n\
         [[case]]\ncall = 'next(Level::Bad)'\npanics = \"bad\"\n",
        &[],
    );
    let text = "#[derive(Debug, Clone)]\nenum Level { Ok, Crit, Bad }\nstruct Reading { host: &'static str, cpu: f64 }\n\
                fn next(l: Level) -> Option<Level> { match l { Level::Ok => Some(Level::Crit), Level::Crit => None, Level::Bad => panic!(\"a bad one\") } }\n\
                fn name(r: &Reading) -> String { format!(\"{}\\\"{}\", r.host, r.cpu) }\n";
    let verdict = check(&e, text);
    assert!(verdict.is_pass(), "{verdict:#?}");
    let bare = check(&e, &text.replace("#[derive(Debug, Clone)]\n", ""));
    assert!(bare.diagnostics[0].text.contains("#[derive(Debug)]"), "{bare:#?}");
}

#[test]
fn programs_read_and_print() {
    let p = exercise("rust", "write", "[program]\n[[case]]\nstdin = \"80\\n95\\n\"\nprints = \"ok\\ncrit\"\n", &[]);
    let right = "use std::io::BufRead;\nfn main() {\n    for line in std::io::stdin().lock().lines() {\n        let cpu: u32 = line.unwrap().parse().unwrap();\n        println!(\"{} \", if cpu >= 90 { \"crit\" } else { \"ok\" });\n    }\n}\n";
    assert!(check(&p, right).is_pass());
    let panics = check(&p, &right.replace(">= 90", "- 90 > 3"));
    assert_eq!(got(&panics), "it panicked in line 5: attempt to subtract with overflow", "{panics:#?}");
    assert_eq!(check(&p, "fn man() {}\n").diagnostics[0].advice, "A program begins in `fn main`, and there is none.");
}

#[test]
fn a_program_of_a_chapter_is_run() {
    let run = |text: &str| JUDGE.run("rust", text, "", &Cancel::new()).unwrap();
    assert_eq!(run("let x = 3;\nprintln!(\"{x}\");\n").stdout, "3\n");
    assert_eq!(run("fn main() {\n    println!(\"main\");\n}\n").stdout, "main\n");
    assert_eq!(run("let x: u32 = \"a\";\n").error, "error[E0308]: mismatched types");
    let panics = run("println!(\"1\");\nlet v: Vec<u32> = vec![];\nprintln!(\"{}\", v[0]);\n");
    assert_eq!(
        (panics.stdout.as_str(), panics.error.as_str()),
        ("1\n", "index out of bounds: the len is 0 but the index is 0")
    );
}

#[test]
fn errors_beyond_the_first_three_are_counted() {
    let wrong =
        |many: usize| format!("fn is_hot(cpu: u32) -> bool {{\n{}    true\n}}\n", "    cpu += \"a\";\n".repeat(many));
    let told = |many| {
        let verdict = check(&hot(), &wrong(many));
        assert_eq!(verdict.result, Judged::Error);
        (verdict.diagnostics.len(), verdict.diagnostics_left_out)
    };
    assert_eq!(told(1), (1, 0));
    assert_eq!(told(3), (3, 0));
    assert_eq!(told(4), (3, 1));
    assert_eq!(told(30), (3, 27));
}

#[test]
fn an_investigation_compares_with_what_the_program_gives() {
    let program = (
        "program.rs",
        "fn main() {}\n\nfn twice(list: &[u32]) -> Vec<u32> {\n    list.iter().map(|n| n * 2).collect()\n}\n",
    );
    let body = "[[question]]\nid = \"both\"\nask = \"Which list?\"\nanswer = \"twice(&[1, 2])\"\n\
                [[question.wrong]]\nanswer = \"vec![1, 2]\"\nmessage = \"Not doubled.\"\n\
                [[question]]\nid = \"len\"\nask = \"How long?\"\nanswer = \"twice(&[]).len()\"\n";
    let asked = exercise("rust", "investigate", body, &[program]);
    let right = check(&asked, "let both = [2, 4];\nlet len = 0;\n");
    assert!(right.is_pass(), "{right:#?}");
    let typed = check(&asked, "const LEN: usize = 0;\nfn main() { let both: Vec<u32> = vec![2, 4]; }\n");
    assert!(typed.is_pass(), "{typed:#?}");
    let wrong = check(&asked, "let both = vec![1, 2];\nlet len = 0;\n");
    assert_eq!((wrong.result, wrong.passed, wrong.message.as_deref()), (Judged::Wrong, 1, Some("Not doubled.")));
    let unset = check(&asked, "let both = vec![2, 4];\nlet len = both.len();\n");
    assert_eq!((unset.passed, got(&unset)), (1, "len is not set"), "a value is read and not run");
    let broken = check(&asked, "let both = vec![2, 4;\nlet\n");
    assert_eq!((broken.result, broken.passed), (Judged::Wrong, 0), "{broken:#?}");
    let program = ("program.rs", "fn twice( {\n");
    let trouble = check(&exercise("rust", "investigate", body, &[program]), "let both = 1;\n");
    assert_eq!(trouble.result, Judged::Unjudged, "{trouble:#?}");
}

/// What the second crate is worth. A judge has no switch for it, so the build is made here as it would be with one crate:
/// only compiled, never run.
#[test]
fn what_drives_an_answer_cannot_be_named_in_it() {
    let text = "fn is_hot(cpu: u32) -> bool {\n    let _: fn() -> String = crate::case_0;\n    \
                let _: fn(&[fn() -> String], &[::courier::Soak]) = ::courier::serve;\n    cpu >= 90\n}\n";
    let verdict = check(&hot(), text);
    let said: String = verdict.diagnostics.iter().map(|said| said.text.as_str()).collect();
    assert_eq!(verdict.result, Judged::Error);
    assert!(said.contains("cannot find function `case_0`") || said.contains("cannot find value `case_0`"), "{said}");
    assert!(said.contains("`courier`"), "{said}");

    let plan = check::plan(&hot(), "rust", &Submission { text: text.into() }, &Asking::listed(&hot())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    plan.files.iter().for_each(|(name, text)| write(name, text));
    let compile = |args: &[String]| {
        let rustc = JUDGE.tool("rust").unwrap().path;
        let output = std::process::Command::new(rustc).args(args).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    for kept in &plan.kept {
        write(kept.source.0, kept.source.1);
        compile(&kept.args);
    }
    let driver = std::fs::read_to_string(folder.path().join("driver.rs")).unwrap();
    assert!(driver.contains("\nuse solution::*;\n"), "{driver}");
    write("driver.rs", &driver.replace("\nuse ", "\n#[path = \"published.rs\"]\nmod solution;\nuse "));
    let mut args = plan.builds[1].args.clone();
    let other = args.iter().position(|arg| arg.starts_with("solution=")).unwrap();
    args.drain(other - 1..=other);
    args.push("--emit=metadata".into());
    compile(&args);
}
