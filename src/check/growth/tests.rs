//! The rule on literal series, and the looks that are taken at processes that behave in one way or another.

use super::*;

/// Rounds 2N, 8N, 32N and so on for N = 50.
fn at(figures: &[i64]) -> Vec<Point> {
    let mut rounds = 25;
    let mut next = || {
        rounds *= 4;
        rounds
    };
    figures.iter().map(|figure| (next(), *figure)).collect()
}

#[test]
fn the_rule_tells_a_leak_from_what_only_looks_like_one() {
    let table: &[(&str, &[i64], bool)] = &[
        ("one piece a round", &[100, 400, 1600], true),
        ("one piece a round, with noise", &[112, 391, 1608], true),
        ("one in fifty", &[2, 8, 32], true),
        ("flat", &[0, 0, 0], false),
        ("noise", &[9, -4, 12], false),
        ("noise that happens to grow", &[1, 3, 7], false),
        ("a cache that fills up early", &[28, 28, 28], false),
        ("a cache that fills up late", &[100, 400, 900], false),
        ("a cache that fills up later", &[100, 400, 1400, 1400], false),
        ("one step", &[0, 0, 590_000], false),
        ("one step, then flat", &[0, 590_000, 590_000], false),
        ("a sawtooth", &[23, 310, 77], false),
        ("a leak behind a step", &[5100, 5400, 6600, 11_400], true),
        ("a root", &[10, 20, 40, 80], false),
        ("a logarithm", &[100, 200, 300, 400], false),
        ("it gives back", &[-100, -400, -1600], false),
    ];
    for (name, figures, leak) in table {
        assert_eq!(leaks(&at(figures), Manner::Evenly, 0.005, 4), *leak, "{name}");
    }
}

#[test]
fn a_table_that_doubles_is_seen_at_every_phase() {
    for (n, warm_up) in (4..200).flat_map(|n| [1, 7, 100, 130].map(|warm_up| (n, warm_up))) {
        let size = |rounds: u64| i64::try_from((warm_up + rounds).next_power_of_two() * 8).unwrap();
        let all = [2 * n, 8 * n, 32 * n, 128 * n, 512 * n].map(|rounds| (rounds, size(rounds) - size(0)));
        let seen = (3..=5).any(|end| leaks(&all[..end], Manner::InSteps, 0.3, 256));
        assert!(seen, "N = {n}, warm-up {warm_up}: {all:?}");
    }
}

/// A process that says and holds this much after so many rounds.
fn watched(schedule: &[u64], blocks: impl Fn(u64) -> i64, held: impl Fn(u64) -> Option<u64>) -> Watched {
    let mut rounds = 0;
    let looks = schedule.iter().enumerate().map(|(number, more)| {
        rounds += more;
        let line = format!(r#"[{},["g",{},{},[]]]"#, number + 1, blocks(rounds), 64 * blocks(rounds));
        let response = Response::of(End::Answer(line));
        Look { rounds, response, held: held(rounds), peak: None, took: Duration::from_millis(more / 100) }
    });
    Watched { load: None, looks: looks.collect() }
}

/// Follows the schedule with a process that behaves so.
fn follow(blocks: impl Fn(u64) -> i64, held: impl Fn(u64) -> Option<u64>) -> (Vec<Step>, SoakOutcome) {
    let schedule = Schedule { warm_up: 100, rounds: 50 };
    let (mut outcome, mut steps) = (SoakOutcome::default(), Vec::new());
    let (mut close, mut long) = (Vec::new(), Vec::new());
    while let Some(step) = schedule.next(&outcome) {
        steps.push(step);
        match step {
            Step::Close(rounds) => close.push(rounds),
            Step::Long(rounds) => long.push(rounds),
        }
        // The long look is at a process that forges what it says.
        outcome = SoakOutcome { close: watched(&close, &blocks, |_| Some(0)), long: watched(&long, |_| 7, &held) };
        assert!(steps.len() < 30, "{steps:?}");
    }
    (steps, outcome)
}

const NOW: Schedule = Schedule { warm_up: 100, rounds: 50 };

fn rounds(number: u64) -> i64 {
    i64::try_from(number).unwrap()
}

#[test]
fn a_leak_is_named_as_soon_as_it_is_sure() {
    let (steps, outcome) = follow(rounds, |_| Some(0));
    assert_eq!(steps, [100, 100, 300, 1200, 4800].map(Step::Close));
    let Seen::Grows(grown) = seen(NOW, &outcome) else { panic!("{outcome:?}") };
    assert_eq!((grown.rounds, grown.bytes.round(), grown.blocks, grown.only_outside), (6500, 64.0, 1.0, false));
}

#[test]
fn what_is_flat_is_then_watched_from_outside() {
    let (steps, outcome) = follow(|_| 5, |_| Some(9 << 20));
    assert_eq!(steps[..4], [100, 100, 300, 1200].map(Step::Close));
    assert!(steps[4..].iter().all(|step| matches!(step, Step::Long(_))) && steps.len() > 8, "{steps:?}");
    assert!(matches!(seen(NOW, &outcome), Seen::Flat { outside: true, .. }));
}

#[test]
fn a_forged_meter_does_not_help() {
    let (_, outcome) = follow(|_| 5, |rounds| Some((9 << 20) + 64 * rounds));
    let Seen::Grows(grown) = seen(NOW, &outcome) else { panic!("{outcome:?}") };
    assert_eq!((grown.bytes.round(), grown.only_outside, grown.outside), (64.0, true, true));
    assert_eq!(grown.words(""), "grows by about 64 bytes a round, seen from outside");
}

#[test]
fn where_nothing_is_seen_from_outside_the_inside_decides() {
    let (_, outcome) = follow(|_| 5, |_| None);
    assert!(matches!(seen(NOW, &outcome), Seen::Flat { outside: false, .. }));
}

#[test]
fn pages_that_come_and_go_are_noise() {
    let (_, outcome) = follow(|_| 5, |rounds| Some((9 << 20) + (((rounds * 2_654_435_761) % 40_000) & !4095)));
    assert!(matches!(seen(NOW, &outcome), Seen::Flat { .. }), "{:?}", seen(NOW, &outcome));
}

#[test]
fn a_cache_larger_than_the_warm_up_is_waited_for() {
    let (_, outcome) = follow(|round| rounds(round).min(1500), |round| Some((9 << 20) + 130 * round.min(1500)));
    assert!(matches!(seen(NOW, &outcome), Seen::Flat { .. }), "{:?}", seen(NOW, &outcome));
}

#[test]
fn the_line_that_made_most_is_named() {
    let grown = Grown { rounds: 6500, bytes: 73.1, blocks: 1.0, line: 2, only_outside: false, outside: true };
    assert_eq!(
        grown.words("def f():\n    kept.append({})\n"),
        "grows by 73 bytes a round (made at line 2: `kept.append({})`)"
    );
    let unknown = Grown { line: 0, blocks: 2.0, ..grown };
    assert_eq!(unknown.words(""), "grows by 73 bytes a round (2 pieces of memory that nothing gives back)");
    let large = Grown { line: 0, blocks: 0.5, bytes: 300_000.0, ..grown };
    assert_eq!(large.words(""), "grows by 293 KiB a round");
    let small = Grown { line: 0, blocks: 0.0, bytes: 1.28, ..grown };
    assert_eq!(small.words(""), "grows by 1.3 bytes a round");
}

#[test]
fn what_a_process_says_is_doubted() {
    let said = |line: &str| inside(&Response::of(End::Answer(line.into())));
    assert_eq!(said(r#"[1,["g",3,4,[[7,1,64]]]]"#).unwrap().lines[&7], (1, 64));
    for odd in
        ["", "[1]", r#"[1,["g",3,4]]"#, r#"[1,["v",3,4,[]]]"#, r#"[1,["g",1e99,4,[]]]"#, r#"[1,["g",3,4,[[-1,1,1]]]]"#]
    {
        assert_eq!(said(odd), None, "{odd}");
    }
    let most = format!(r#"[1,["g",{},{},[]]]"#, i64::MIN, i64::MAX);
    let looks = [100, 100, 300, 1200].map(|_| Look {
        rounds: 100,
        response: Response::of(End::Answer(most.clone())),
        held: Some(u64::MAX),
        peak: None,
        took: Duration::ZERO,
    });
    let outcome = SoakOutcome { close: Watched { load: None, looks: looks.into() }, long: Watched::default() };
    let _ = (NOW.next(&outcome), seen(NOW, &outcome));
}
