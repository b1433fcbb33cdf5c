//! Ten mends of the agent and their verdicts, tried in the box as a learner's are.

use learn::host::judge::{Cancel, Judge};
use learn::host::sandbox::Sandbox;
use learn::lab::mend::Fault;
use learn::lab::{Evidence, Own, Texts, Tree, Trial};
use std::sync::LazyLock;

pub(super) static JUDGE: LazyLock<Judge> =
    LazyLock::new(|| Judge::with_sandbox(Sandbox::with_helper(env!("CARGO_BIN_EXE_learn").as_ref())));

pub(super) fn texts() -> Texts {
    let source = learn::host::course::embedded();
    Texts::open(&source).unwrap().expect("the course has a lab")
}

/// A change: file, what stands there, what is to stand there.
type Change = (&'static str, &'static str, &'static str);

const BASE: &str = "checks/__init__.py";
const COLLECTOR: &str = "checks/collector.py";

const DELIVERED: Change = (
    COLLECTOR,
    "                'events': _check.get_events(),\n",
    "                'events': _check.get_events(),\n                'service_metadata': _check.get_service_metadata(),\n",
);
const PEEKED: Change = (
    COLLECTOR,
    "                'events': _check.get_events(),\n",
    "                'events': _check.get_events(),\n                'service_metadata': list(_check.svc_metadata),\n",
);
const THROWN_AWAY: Change = (
    COLLECTOR,
    "            statuses = _check.run()\n",
    "            statuses = _check.run()\n            _check.get_service_metadata()\n",
);
const DRAINED_LATE: Change =
    (COLLECTOR, "            })\n", "            })\n            _check.get_service_metadata()\n");
const COLLECTS: Change =
    (COLLECTOR, "            })\n", "            })\n            import gc\n            gc.collect(0)\n");
const SKIPS_EMPTY: Change = (
    BASE,
    "        self.svc_metadata.append(dict(",
    "        if self._instance_metadata:\n            self.svc_metadata.append(dict(",
);
const CLEARS: Change = (BASE, "        statuses = []\n", "        statuses = []\n        self.svc_metadata = []\n");
const ONE_ONLY: [Change; 2] = [
    (
        BASE,
        "        self.svc_metadata = []             # one dict",
        "        from collections import deque\n        self.svc_metadata = deque(maxlen=1)  # one dict",
    ),
    (BASE, "self.svc_metadata, []\n", "self.svc_metadata, type(self.svc_metadata)(maxlen=1)\n"),
];

/// The agent with changes.
fn changed(texts: &Texts, changes: &[Change]) -> Own {
    let mut own = Own { agent: texts.agent.clone(), mended: texts.agent.clone() };
    for (file, old, new) in changes {
        let text = own.mended.get_mut(*file).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{file}: {old}");
        *text = text.replace(old, new);
    }
    own
}

pub(super) fn attempt(texts: &Texts, trial: &Trial, own: &Own) -> Evidence {
    let mut evidence = Evidence::default();
    let jobs = trial.jobs(texts, own);
    let done: Vec<_> = jobs.iter().map(|job| JUDGE.attempt(job, &Cancel::new()).unwrap()).collect();
    trial.read(&done, &mut evidence).unwrap_or_else(|why| panic!("{why}: {done:?}"));
    evidence
}

#[test]
fn ten_mends_have_their_verdicts() {
    let texts = texts();
    let table: [(&str, Vec<Change>, Option<Fault>); 10] = [
        ("drained and delivered", vec![DELIVERED], None),
        ("each run begins with an empty list", vec![CLEARS, PEEKED], None),
        ("drained, not delivered", vec![THROWN_AWAY], Some(Fault::Lost)),
        ("drained after it was sent", vec![PEEKED, DRAINED_LATE], Some(Fault::GrowsDown)),
        ("empty ones are skipped", vec![SKIPS_EMPTY], Some(Fault::GrowsTelling)),
        ("empty ones are skipped, drained", vec![SKIPS_EMPTY, DELIVERED], Some(Fault::Misaligned)),
        ("cleared in each run, not delivered", vec![CLEARS], Some(Fault::Lost)),
        ("room for one", [vec![DELIVERED], ONE_ONLY.to_vec()].concat(), Some(Fault::Incomplete)),
        ("the garbage collector is called", vec![COLLECTS], Some(Fault::Grows)),
        ("nothing", vec![], Some(Fault::Grows)),
    ];
    for (name, changes, expected) in table {
        let evidence = attempt(&texts, &Trial::Mend(Tree::Mended), &changed(&texts, &changes));
        let mended = evidence.mended.unwrap();
        assert_eq!(mended.fault(), expected, "{name}: {mended:?}");
        if name == "nothing" {
            assert!(mended.situations.values().all(learn::lab::mend::Situation::leaks), "{mended:?}");
        }
    }
}

#[test]
fn a_copy_that_does_not_run_or_does_not_end_is_told_so() {
    let texts = texts();
    let mut own = changed(&texts, &[]);
    own.mended.insert(BASE.into(), "class AgentCheck(object:\n".into());
    let mended = attempt(&texts, &Trial::Mend(Tree::Mended), &own).mended.unwrap();
    assert_eq!(mended.fault(), Some(Fault::Broken));
    assert!(mended.error.unwrap().contains("SyntaxError"));
}

/// A test that finds growth of any kind.
const SOAK: &str = "
import gc, sys, unittest
from checks import AgentCheck
from checks.collector import Collector
from clock import FreeClock

class Quiet(AgentCheck):
    def check(self, instance):
        pass

class Soak(unittest.TestCase):
    def test_memory(self):
        collect = Collector(lambda payload: None).wrap(Quiet('quiet', [{}], FreeClock()))
        def blocks(rounds):
            for _ in range(rounds):
                collect()
            gc.collect()
            return sys.getallocatedblocks()
        before = blocks(500)
        self.assertLess(blocks(5000) - before, 100)
";

#[test]
fn tests_are_told_apart_by_four_agents() {
    let texts = texts();
    let attribute =
        SOAK.replace("blocks(5000) - before, 100", "len(collect.__closure__[0].cell_contents.svc_metadata), 2");
    // What each does on: mended, leaky, slow, cache.
    for (name, test, expected) in [
        ("a soak test", SOAK.to_owned(), [true, false, false, true]),
        ("an attribute", attribute, [true, false, true, true]),
        ("nothing at all", "def test_nothing():\n    pass\n".to_owned(), [true, true, true, true]),
        (
            "never growing",
            SOAK.replace("500)", "0)").replace("- before, 100", "- before, 1"),
            [false, false, false, false],
        ),
    ] {
        let mut own = changed(&texts, &[DELIVERED]);
        own.mended.insert("test_leak.py".into(), test);
        let tests = attempt(&texts, &Trial::Test, &own).tests;
        let did = ["mended", "leaky", "slow", "cache"].map(|agent| tests[agent].passes());
        assert_eq!(did, expected, "{name}: {tests:?}");
    }
}
