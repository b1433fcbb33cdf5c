//! Text and code hold together, and the dialog does what its words say.

use super::*;
use crate::lab::evidence::{Container, DAY, Kind};
use std::collections::{BTreeMap, BTreeSet};

fn texts() -> Arc<Texts> {
    Arc::new(Texts::open(&crate::lab::tests::files()).unwrap().unwrap())
}

/// The lab's files, as they are in the course.
fn files() -> BTreeMap<String, String> {
    macro_rules! lab {
        ($($name:literal),* $(,)?) => {
            BTreeMap::from([$((
                concat!("lessons/lab/", $name).to_owned(),
                include_str!(concat!("../../lessons/lab/", $name)).to_owned(),
            )),*])
        };
    }
    lab!(
        "lab.toml",
        "steps/1-observe.md",
        "steps/2-look.md",
        "steps/3-blind.md",
        "steps/4-diff.md",
        "steps/5-tracer.md",
        "steps/6-tracemalloc.md",
        "steps/7-holders.md",
        "steps/8-hypothesis.md",
        "steps/9-mend.md",
        "steps/10-test.md",
        "steps/11-replay.md",
        "agent/agent.py",
        "agent/clock.py",
        "agent/forwarder.py",
        "agent/questions.py",
        "agent/tracer.py",
        "agent/test_leak.py",
        "agent/bot/__init__.py",
        "agent/bot/schedule.py",
        "agent/bot/task.py",
        "agent/checks/__init__.py",
        "agent/checks/collector.py",
        "agent/checks/system.py",
        "agent/tinywatch.py",
        "agent/watch.py",
    )
}

/// A lab that has been opened for the first time.
fn opened() -> Lab {
    let (mut lab, wishes) = Lab::new(texts());
    assert_eq!(wishes, [Wish::Open]);
    lab.happen(News::Opened { saved: None, folder: "~/learn/lab".into() });
    lab
}

fn started(lab: &mut Lab) {
    assert_eq!(lab.hear("start"), [Wish::Start]);
    let checks = vec![("cpu".to_owned(), 1), ("disk".to_owned(), 1)];
    lab.happen(News::Started { pids: [7, 8, 9], python: "3.11.7".into(), interval: 15, checks });
}

/// A watch of some days: the collector grows by 800 KiB in each.
fn watched(lab: &mut Lab, days: u32) {
    started(lab);
    assert_eq!(lab.hear(&format!("run {days}d")).len(), 1);
    for hour in 0..=days * 24 {
        let at = f64::from(hour) * 3600.0;
        let forwarder = 15_000 + u64::from(hour.min(20)) * 500;
        let point = Point { at, kib: [15_000, forwarder, 15_000 + u64::from(hour) * 800 / 24] };
        lab.happen(News::Measured { point, rounds: u64::from(hour) * 240 });
    }
    let at = f64::from(days) * DAY;
    lab.happen(News::Rested { at, rounds: u64::from(days) * 5760 });
}

/// What was said since the last time.
fn said(lab: &mut Lab) -> String {
    std::mem::take(&mut lab.said).join("\n\n")
}

#[test]
fn every_question_and_reply_of_the_code_has_its_words() {
    let texts = texts();
    let ids: Vec<&str> = texts.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, STEPS.iter().map(|step| step.id).collect::<Vec<_>>());
    for step in STEPS {
        let text = texts.step(step.id).unwrap();
        assert!(!text.title.is_empty() && !text.intro.is_empty(), "{}", step.id);
        let questions: Vec<&str> = text.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(questions, step.questions.iter().map(|question| question.id).collect::<Vec<_>>(), "{}", step.id);
        for question in step.questions {
            let words = text.question(question.id).unwrap();
            let expected: BTreeSet<&str> = question.replies.iter().copied().chain(["right"]).collect();
            let found: BTreeSet<&str> = words.replies.keys().map(String::as_str).collect();
            assert_eq!(found, expected, "{} of {}", question.id, step.id);
            assert!(!words.text.is_empty() && !words.hints.is_empty(), "{} of {}", question.id, step.id);
        }
    }
    let faults: BTreeSet<&str> = mend::Fault::ALL.map(mend::Fault::name).into();
    let mend = STEPS.iter().find(|step| step.id == "mend").unwrap();
    assert_eq!(mend.questions[0].replies.iter().copied().collect::<BTreeSet<_>>(), faults);
}

/// Evidence in which everything was measured.
fn everything() -> Evidence {
    let mut lab = opened();
    watched(&mut lab, 6);
    let mut evidence = lab.evidence;
    evidence.slope = Some(800.0);
    let look = |number, rounds, length| Look {
        number,
        start: 1,
        rounds,
        at: 43_200.0,
        kinds: vec![Kind { name: "dict".into(), count: 2000 + length, bytes: 64, largest: 64 }],
        containers: vec![Container { address: 1, length, path: "Schedule.run().task.check.svc_metadata".into() }],
        ..Look::default()
    };
    evidence.looks = vec![look(1, 0, 64), look(2, 2880, 5824)];
    let known = |rounds| evidence::Known { start: 1, rounds, dicts: 1500, all: 9000 };
    evidence.known = vec![known(0), known(2880)];
    evidence.tracked = BTreeMap::from([("a".into(), false), ("b".into(), true)]);
    let top = vec![("checks/__init__.py".to_owned(), 65, "_roll_up_instance_metadata".to_owned())];
    evidence.traced = Some(evidence::Traced { made: 1, count: 1, top, error: Some("x".into()), ..Default::default() });
    let lines = vec![("checks/__init__.py".to_owned(), 65, 2000, 9)];
    evidence.memory = Some(evidence::Memory { rounds: 1000, frames: 12, lines, cost: 9.0 });
    evidence.experiments.insert("nothing".into(), evidence::Grown { rounds: 4000, grew: 8000 });
    evidence.experiments.insert("gc.collect".into(), evidence::Grown { rounds: 4000, grew: 8000 });
    evidence.mended = Some(mend::Mended { error: Some("x".into()), ..Default::default() });
    evidence.tests = ["mended", "cache"].map(|name| (name.to_owned(), evidence::TestRun::default())).into();
    evidence
}

#[test]
fn every_word_in_braces_is_known() {
    let texts = texts();
    let mut known: BTreeSet<String> =
        values::all(&everything(), &texts).into_iter().map(|(name, _)| name.to_owned()).collect();
    known.extend(["call", "predicted", "with", "answer"].map(str::to_owned));
    for step in &texts.steps {
        let questions = step
            .questions
            .iter()
            .flat_map(|question| [&question.text].into_iter().chain(&question.hints).chain(question.replies.values()));
        for text in questions.chain([&step.intro]) {
            for part in text.split('{').skip(1) {
                let Some((name, _)) = part.split_once('}') else { continue };
                // `{}` and `{"a": 1}` are Python.
                let is_name = !name.is_empty()
                    && name.chars().all(|letter| letter.is_ascii_lowercase() || "-12".contains(letter));
                assert!(!is_name || known.contains(name), "{{{name}}} in {}", step.id);
            }
        }
    }
}

#[test]
fn the_first_step_is_answered_by_what_was_measured() {
    let mut lab = opened();
    assert!(said(&mut lab).contains("## Step 1 of 11: Which process?"));
    lab.hear("collector");
    assert!(said(&mut lab).contains("nothing to compare yet"));
    watched(&mut lab, 3);
    said(&mut lab);
    lab.hear("collector");
    assert!(said(&mut lab).contains("3.0 days were watched."));
    watched(&mut lab, 6);
    said(&mut lab);
    for (answer, reply) in [
        ("forwarder", "fills a\nbuffer"),
        ("the supervisor", "only waits for the others"),
        ("nobody", "Answer with a name"),
        ("Collector", "By how many KB"),
        ("none", "Answer with a number"),
        ("4800", "all the days together"),
        ("500", "Not `500`"),
        ("0.8 MB", "on which day"),
        ("82", "if it began with nothing"),
        ("3", "Not day `3`"),
        ("63", "## Step 2 of 11"),
    ] {
        lab.hear(answer);
        let said = said(&mut lab);
        assert!(said.contains(reply), "{answer}: {said}");
    }
    assert_eq!(lab.evidence.slope.map(f64::round), Some(800.0));
}

#[test]
fn while_something_is_under_way_only_ways_out_are_taken() {
    let mut lab = opened();
    started(&mut lab);
    let run = lab.hear("run 5d");
    assert_eq!(run, [Wish::Run { until: 5.0 * DAY, pace: Some(DAY) }]);
    said(&mut lab);
    assert_eq!(lab.hear("look"), []);
    assert!(said(&mut lab).contains("`stop` ends it"));
    assert_eq!(lab.hear("stop"), [Wish::Stop]);
    lab.happen(News::Ended(None));
    assert!(said(&mut lab).contains("none of its processes is left"));
    assert_eq!(lab.hear("quit"), [Wish::Stop, Wish::Leave]);
}

#[test]
fn a_prediction_is_tried_both_ways_before_it_is_answered() {
    let mut lab = opened();
    lab.step = STEPS.iter().position(|step| step.id == "hypothesis").unwrap();
    lab.hear("The list grows because nobody empties it");
    let tries = lab.hear("gc.collect 0");
    assert_eq!(tries, [Wish::Try(Trial::Experiment("nothing".into()))]);
    let done = |name: &str, grew: i64| {
        let stdout = format!("{{\"rounds\": 4000, \"grew\": {grew}}}\n");
        Ok(vec![Done { name: name.into(), stdout, stderr: String::new(), stopped: false }])
    };
    let trial = |name: &str| Trial::Experiment(name.to_owned());
    let next = lab.happen(News::Tried(trial("nothing"), done("nothing", 8001)));
    assert_eq!(next, [Wish::Try(trial("gc.collect"))]);
    said(&mut lab);
    lab.happen(News::Tried(trial("gc.collect"), done("gc.collect", 8001)));
    let text = said(&mut lab);
    assert!(text.contains("You predicted +0 blocks") && text.contains("refuted"), "{text}");
    // The agent as it is was measured already.
    assert_eq!(lab.hear("get_service_metadata 0"), [Wish::Try(trial("get_service_metadata"))]);
    lab.happen(News::Tried(trial("get_service_metadata"), done("x", 1)));
    assert!(said(&mut lab).contains("Step 9 of 11"));
    // A trial that could not be made is no answer.
    lab.step = 7;
    lab.question = 1;
    lab.hear("get_events 0");
    lab.happen(News::Tried(trial("get_events"), Err("it was stopped".into())));
    assert!(said(&mut lab).contains("This could not be tried: it was stopped."));
    assert_eq!(lab.work, None);
}

#[test]
fn where_one_is_survives_and_a_torn_file_begins_anew() {
    let mut lab = opened();
    watched(&mut lab, 6);
    let wishes = lab.hear("collector");
    let [Wish::Save(text)] = &wishes[..] else { panic!("{wishes:?}") };
    let (mut again, _) = Lab::new(texts());
    again.happen(News::Opened { saved: Some(text.clone()), folder: String::new() });
    let told = said(&mut again);
    assert!(told.contains("You go on where you were.") && told.contains("By how many KB"), "{told}");
    assert_eq!(again.starts, 1);
    for torn in [&text[..text.len() / 2], "", "{}", "[]", "{\"format\": 99}"] {
        let (mut fresh, _) = Lab::new(texts());
        fresh.happen(News::Opened { saved: Some(torn.to_owned()), folder: String::new() });
        assert!(said(&mut fresh).contains("Which process has the leak?"), "{torn}");
    }
}

#[test]
fn an_answer_of_the_old_agent_is_not_taken_for_the_new_one() {
    let mut lab = opened();
    watched(&mut lab, 6);
    started(&mut lab);
    said(&mut lab);
    lab.hear("collector");
    assert!(said(&mut lab).contains("nothing to compare yet"));
}
