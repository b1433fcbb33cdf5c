//! What the box costs: a whole check of seven cases with it and without. With `CARGO_PROFILE_BENCH_DEBUG_ASSERTIONS=true`
//! also without each of its layers.

#![allow(clippy::unwrap_used, clippy::panic, clippy::format_push_string, missing_docs, dead_code, reason = "a bench")]

#[path = "../tests/judge/common.rs"]
mod common;

use common::exercise;
use criterion::{Criterion, criterion_group, criterion_main};
use learn::check::Submission;
use learn::host::judge::{Cancel, Judge};
use learn::host::sandbox::Sandbox;
use std::time::Duration;

const ANSWER: &str =
    "cpu = 80\nif cpu >= 90:\n    level = 'crit'\nelif cpu >= 75:\n    level = 'warn'\nelse:\n    level = 'ok'\n";

fn boxes() -> Sandbox {
    Sandbox::with_helper(env!("CARGO_BIN_EXE_learn").as_ref())
}

fn check(bench: &mut Criterion) {
    let mut body = "[script]\ngiven = [\"cpu\"]\nresults = [\"level\"]\n".to_owned();
    for (cpu, level) in [(80, "warn"), (75, "warn"), (74, "ok"), (89, "warn"), (90, "crit"), (100, "crit"), (0, "ok")] {
        body += &format!("[[case]]\ngiven = {{ cpu = '{cpu}' }}\ngives = '\"{level}\"'\n");
    }
    let script = exercise("python", "write", &body, &[]);
    let answer = Submission { text: ANSWER.into() };
    let mut group = bench.benchmark_group("python check of 7 cases");
    let mut measure = |name: &str, sandbox: Sandbox| {
        let judge = Judge::with_sandbox(sandbox);
        let check = || judge.check(&script, "python", &answer, &Cancel::new()).unwrap();
        assert!(check().is_pass());
        group.bench_function(name, |bench| bench.iter(check));
    };
    measure("without a box", Sandbox::default());
    measure("in its box", boxes());
    #[cfg(debug_assertions)]
    {
        use learn::host::sandbox::Layer;
        let all = [Layer::Landlock, Layer::Seccomp, Layer::Limits, Layer::Session, Layer::User];
        for layer in all {
            measure(&format!("in its box without {layer:?}"), boxes().without(layer));
        }
        measure("in a box without layers", all.into_iter().fold(boxes(), Sandbox::without));
    }
    group.finish();
}

criterion_group! {
    name = box_costs;
    config = Criterion::default().measurement_time(Duration::from_secs(5)).warm_up_time(Duration::from_secs(1)).without_plots();
    targets = check
}
criterion_main!(box_costs);
