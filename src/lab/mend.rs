//! What a mended copy of the agent is worth: whether memory still grows in four situations, and whether everything that
//! was promised is delivered.
//!
//! The trial (`trial/mend.py`) only measures; what the figures mean is decided here, where the learner's code cannot
//! reach.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Growth after 2N, 8N and 32N rounds, in each measure. `N` is 100.
type Growth = [i64; 3];

/// What was measured of a copy.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mended {
    /// Growth in each situation.
    pub situations: BTreeMap<String, Situation>,
    /// The metadata of two payloads of a check with three instances that tell `a`, nothing and `c`.
    pub delivered: Vec<Option<Vec<Value>>>,
    /// Why it could not be tried.
    pub error: Option<String>,
}

/// Growth in one situation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Situation {
    /// Blocks of memory.
    pub blocks: Growth,
    /// Bytes.
    pub bytes: Growth,
}

/// A way in which a copy is not mended. The names are those of the replies in the step's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be run.
    Broken,
    /// Memory grows whatever the checks do.
    Grows,
    /// Memory grows for checks that tell something.
    GrowsTelling,
    /// Memory grows for checks that fail.
    GrowsFailing,
    /// Memory grows while the forwarder is away.
    GrowsDown,
    /// No payload has the metadata.
    Lost,
    /// Instances that tell nothing are left out, so that the others move up.
    Misaligned,
    /// Some instances are missing.
    Incomplete,
    /// Something is delivered more than once.
    Repeated,
    /// What is delivered is something else.
    Other,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Broken,
        Self::Grows,
        Self::GrowsTelling,
        Self::GrowsFailing,
        Self::GrowsDown,
        Self::Lost,
        Self::Misaligned,
        Self::Incomplete,
        Self::Repeated,
        Self::Other,
    ];

    /// Its name in the text of the step.
    pub fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Grows => "grows",
            Self::GrowsTelling => "grows-telling",
            Self::GrowsFailing => "grows-failing",
            Self::GrowsDown => "grows-down",
            Self::Lost => "lost",
            Self::Misaligned => "misaligned",
            Self::Incomplete => "incomplete",
            Self::Repeated => "repeated",
            Self::Other => "other",
        }
    }
}

/// Fewer blocks in a round than this are no leak.
const BLOCKS: f64 = 0.005;

/// Fewer bytes in a round than this are no leak.
const BYTES: f64 = 0.3;

/// Rounds at the last look.
const ROUNDS: f64 = 3200.0;

impl Situation {
    /// Four times the work, about four times the growth, twice over: in blocks or in bytes.
    pub fn leaks(&self) -> bool {
        leaks(self.blocks, BLOCKS) || leaks(self.bytes, BYTES)
    }
}

#[allow(clippy::cast_precision_loss, reason = "growth of one short trial")]
fn leaks(growth: Growth, least: f64) -> bool {
    let [first, second, third] = growth.map(|grown| grown as f64);
    third >= least * ROUNDS && second >= 2.5 * first.max(1.0) && third >= 2.5 * second
}

impl Mended {
    /// The first thing that is wrong with it, the most telling first; none if it is mended.
    pub fn fault(&self) -> Option<Fault> {
        if self.error.is_some() || self.situations.is_empty() {
            return Some(Fault::Broken);
        }
        let leaks = |name: &str| self.situations.get(name).is_some_and(Situation::leaks);
        if leaks("quiet") {
            return Some(Fault::Grows);
        }
        if leaks("telling") {
            return Some(Fault::GrowsTelling);
        }
        if leaks("failing") {
            return Some(Fault::GrowsFailing);
        }
        if leaks("down") {
            return Some(Fault::GrowsDown);
        }
        self.not_delivered()
    }

    /// What was promised to the server: `[a, nothing, c]`, twice.
    fn not_delivered(&self) -> Option<Fault> {
        let told = |text: &str| serde_json::json!({ "version": text });
        let nothing = serde_json::json!({});
        let promised = [told("a"), nothing.clone(), told("c")];
        let mut all = Vec::new();
        for payload in &self.delivered {
            match payload {
                None => return Some(Fault::Lost),
                Some(entries) => all.push(entries.as_slice()),
            }
        }
        if all.len() == 2 && all.iter().all(|entries| *entries == promised) {
            return None;
        }
        let without_empty: Vec<&Value> = promised.iter().filter(|entry| **entry != nothing).collect();
        if all.iter().any(|entries| entries.len() > promised.len()) || all.len() > 2 {
            return Some(Fault::Repeated);
        }
        if all.iter().all(|entries| entries.is_empty()) {
            return Some(Fault::Lost);
        }
        if all.iter().any(|entries| entries.iter().collect::<Vec<_>>() == without_empty) {
            return Some(Fault::Misaligned);
        }
        if all.iter().any(|entries| entries.len() < promised.len()) || all.len() < 2 {
            return Some(Fault::Incomplete);
        }
        Some(Fault::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const FLAT: Situation = Situation { blocks: [3, 4, 5], bytes: [100, 120, 130] };
    const CLIMBS: Situation = Situation { blocks: [203, 804, 3205], bytes: [14_632, 57_736, 231_848] };

    fn mended(climbing: &[&str], payload: &Value) -> Mended {
        let situations = ["quiet", "telling", "failing", "down"]
            .map(|name| (name.to_owned(), if climbing.contains(&name) { CLIMBS } else { FLAT }));
        let payload: Option<Vec<Value>> = serde_json::from_value(payload.clone()).unwrap();
        Mended { situations: situations.into(), delivered: vec![payload.clone(), payload], error: None }
    }

    #[test]
    fn each_way_of_being_wrong_has_its_name() {
        let whole = json!([{ "version": "a" }, {}, { "version": "c" }]);
        for (climbing, payload, fault) in [
            (&[][..], &whole, None),
            (&["quiet", "telling", "failing", "down"], &json!(null), Some(Fault::Grows)),
            (&["telling", "down"], &whole, Some(Fault::GrowsTelling)),
            (&["failing"], &whole, Some(Fault::GrowsFailing)),
            (&["down"], &whole, Some(Fault::GrowsDown)),
            (&[], &json!(null), Some(Fault::Lost)),
            (&[], &json!([]), Some(Fault::Lost)),
            (&[], &json!([{ "version": "a" }, { "version": "c" }]), Some(Fault::Misaligned)),
            (&[], &json!([{ "version": "c" }]), Some(Fault::Incomplete)),
            (&[], &json!([{}, {}, {}, {}]), Some(Fault::Repeated)),
            (&[], &json!([{}, {}, {}]), Some(Fault::Other)),
        ] {
            assert_eq!(mended(climbing, payload).fault(), fault, "{climbing:?} {payload}");
        }
        assert_eq!(Mended { error: Some("NameError".into()), ..Mended::default() }.fault(), Some(Fault::Broken));
    }

    #[test]
    fn a_cache_and_one_large_step_are_no_leak() {
        for blocks in [[0, 0, 0], [200, 200, 200], [5, 900, 900], [9000, 9000, 9001], [-3, 2, 8]] {
            assert!(!Situation { blocks, bytes: [0; 3] }.leaks(), "{blocks:?}");
        }
        // A list of None has no blocks of its own; its bytes tell.
        assert!(Situation { blocks: [0, 0, 0], bytes: [1_600, 6_400, 25_600] }.leaks());
        assert!(Situation { blocks: [2, 8, 32], bytes: [0; 3] }.leaks(), "one in a hundred rounds");
    }
}
