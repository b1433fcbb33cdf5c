//! Many Rust texts in one build: each is a module of the crate that one text alone would be. The compiler, the linker and
//! the box are started once for all of them. A text that does not compile keeps the others from being built; it is known
//! by the name of its file.

use super::{LIBRARY_FILE, Process, builds, compiler, driver, plan, publish, run, wrapped};
use crate::check::language::{Driving, Work};
use crate::check::plan::{Build, CaseRun, ID_MARK, Plan};
use std::fmt::Write as _;
use tree_sitter::Language;

/// The plan for these texts; none if they are only read.
pub(super) fn plan_of(grammar: &Language, work: &[Work<'_>]) -> Option<Plan> {
    match work.first()?.driving {
        Driving::Calls { .. } => Some(calls(grammar, work)),
        Driving::Program { .. } => Some(programs(grammar, work)),
        Driving::Script { .. } => None,
    }
}

/// Paths in the text that is made; this room itself has nothing to do with processes and their arguments.
const PROCESS: &str = concat!("::std::", "process");
const ENVIRONMENT: &str = concat!("::std::", "env");

/// The file of a text's own, or of the calls of it: `7_published.rs`. Where a panic is, the courier tells of files
/// whose names end so.
fn file(number: usize, what: &str) -> String {
    format!("{number}_{what}")
}

/// Which text a file belongs to.
pub(super) fn number_of(file: &str) -> Option<usize> {
    file.split_once('_')?.0.parse().ok()
}

fn calls(grammar: &Language, work: &[Work<'_>]) -> Plan {
    let (mut files, mut runs) = (Vec::new(), Vec::new());
    let (mut answers, mut drivers, mut names) = (String::new(), String::from("#![allow(warnings)]\n"), String::new());
    let mut before = 0;
    for (number, work) in work.iter().enumerate() {
        let Driving::Calls { types, setup, calls } = &work.driving else { continue };
        let (answer, cases) = (file(number, LIBRARY_FILE), file(number, "driver.rs"));
        let _ = writeln!(answers, "#[path = \"{answer}\"] pub mod answer_{number};");
        let _ = writeln!(drivers, "#[path = \"{cases}\"] mod driver_{number};");
        files.push((answer, publish::of(grammar, work.text)));
        files.push((cases, driver::cases(types, setup, calls, &format!("solution::answer_{number}"))));
        let asked = driver::places(calls)
            .into_iter()
            .map(|place| CaseRun { request: Some(format!("{ID_MARK} {}", before + place + 1)), stdin: String::new() });
        runs.push(run(work, "driver", asked.collect(), Process::HandedOn));
        let different = driver::different(calls).len();
        for case in 0..different {
            let _ = write!(names, "driver_{number}::case_{case}, ");
        }
        before += different;
    }
    let _ = writeln!(drivers, "fn main() {{ ::courier::serve(&[{names}], &[]) }}");
    files.extend([(LIBRARY_FILE.to_owned(), answers), ("driver.rs".to_owned(), drivers)]);
    Plan { kept: vec![driver::courier(compiler(&super::COURIER))], ..plan(files, builds().into(), runs) }
}

/// Whole programs: the first argument says which one is meant.
fn programs(grammar: &Language, work: &[Work<'_>]) -> Plan {
    let (mut files, mut runs) = (Vec::new(), Vec::new());
    let (mut modules, mut arms) = (String::from("#![allow(warnings)]\n"), String::new());
    for (number, work) in work.iter().enumerate() {
        let Driving::Program { stdins, .. } = &work.driving else { continue };
        let own = file(number, "main.rs");
        let _ = writeln!(modules, "#[path = \"{own}\"] mod program_{number};");
        let _ = writeln!(arms, "Some(\"{number}\") => {PROCESS}::Termination::report(program_{number}::main()),");
        files.push((own, publish::of(grammar, &wrapped(grammar, work.text))));
        let cases = stdins.iter().map(|stdin| CaseRun { request: None, stdin: (*stdin).to_owned() });
        let mut run = run(work, "program", cases.collect(), Process::Fresh);
        run.args = vec![number.to_string()];
        runs.push(run);
    }
    let main = format!(
        "fn main() -> {PROCESS}::ExitCode {{\nmatch {ENVIRONMENT}::args().nth(1).as_deref() {{\n{arms}\
         _ => {PROCESS}::ExitCode::FAILURE,\n}}\n}}\n"
    );
    files.push(("main.rs".to_owned(), modules + &main));
    let args = compiler(&["main.rs", "--crate-name", "main", "-F", "unsafe_code", "-o", "program"]);
    plan(files, vec![Build { args, on_failure: None }], runs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_tells_its_text() {
        assert_eq!(number_of(&file(12, LIBRARY_FILE)), Some(12));
        assert_eq!(number_of("driver.rs"), None);
        assert_eq!(number_of("<::core::macros::panic macros>"), None);
    }
}
