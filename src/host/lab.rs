//! The lab on this machine: the agent's processes, the learner's copies of its files, and where the lab is written down.
//!
//! What does not belong here: what is asked and what is right (`lab`), and who wants what when (`desk`).

mod agent;
mod memory;
mod place;

pub use agent::{Agent, Heard};
pub use memory::resident;
pub use place::Place;
