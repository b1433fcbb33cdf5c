//! Own values for a program that is investigated (kind `investigate`): which names may get another value, what is to be
//! looked at in the end, and what came of it so far.
//!
//! Pure: programs are texts, and what they did comes back as [`Ran`]. What does not belong here: running (`desk`), judging
//! the answers (`check`).

use crate::check;
use crate::course;
use crate::markdown::document::Ran;

/// More runs are not kept in sight.
const KEPT: usize = 50;

/// Values being tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// The values, and what to look at as the last.
    pub fields: Vec<Field>,
    /// Index of the field that is typed into.
    pub at: usize,
    /// First line of the program shown.
    pub top: usize,
    /// What was tried, the newest last.
    pub tried: Vec<Tried>,
    /// What is being run.
    pending: Option<(u64, String)>,
    language: String,
    program: String,
}

/// A place to type a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name that gets the value; none for what is looked at in the end.
    pub name: Option<String>,
    /// What is typed: source text of the language.
    pub value: String,
    /// What stands there in the program.
    pub given: String,
}

/// A run with values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The values that are not the program's own, in words: `start = 6, step = 2; look at n`.
    pub values: String,
    /// What it did, or what kept it from being run.
    pub ran: Result<Ran, String>,
}

impl Trial {
    /// The values as the program has them; none if the exercise has no program to investigate.
    pub fn of(exercise: &course::Exercise, language: &str) -> Option<Self> {
        if exercise.kind != "investigate" || exercise.program.is_empty() {
            return None;
        }
        let mut fields = values(&exercise.program, |value| check::is_given(language, value));
        fields.push(Field { name: None, value: String::new(), given: String::new() });
        Some(Self {
            fields,
            at: 0,
            top: 0,
            tried: Vec::new(),
            pending: None,
            language: language.to_owned(),
            program: exercise.program.clone(),
        })
    }

    /// The language of the program.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The program with the values in it, without what is looked at.
    pub fn with_values(&self) -> String {
        let mut left: Vec<&Field> = self.fields.iter().filter(|field| field.name.is_some()).collect();
        let put = |line: &str| {
            let found =
                left.iter().position(|field| assigned(line, field.name.as_deref().unwrap_or_default()).is_some());
            let Some(index) = found else { return line.to_owned() };
            let field = left.remove(index);
            let (before, _, after) = assigned(line, field.name.as_deref().unwrap_or_default()).unwrap_or_default();
            format!("{before}{}{after}", field.value)
        };
        let lines: Vec<String> = self.program.lines().map(put).collect();
        lines.join("\n") + "\n"
    }

    /// The program to run, with what is looked at in the end.
    fn program(&self) -> String {
        let look = self.look();
        let program = self.with_values();
        if look.is_empty() { program } else { check::looking(&self.language, &program, look).unwrap_or(program) }
    }

    fn look(&self) -> &str {
        self.fields.last().map_or("", |field| field.value.trim())
    }

    fn values(&self) -> String {
        let changed = self.fields.iter().filter(|field| field.value.trim() != field.given);
        let values = changed.filter_map(|field| Some(format!("{} = {}", field.name.as_ref()?, field.value)));
        let mut said = values.collect::<Vec<_>>().join(", ");
        if !self.look().is_empty() {
            said = format!("{said}{}look at {}", if said.is_empty() { "" } else { "; " }, self.look());
        }
        said
    }

    /// A run begins: gives language and program.
    pub fn start(&mut self, generation: u64) -> (String, String) {
        self.pending = Some((generation, self.values()));
        (self.language.clone(), self.program())
    }

    /// A run ended. Says whether it was this one's.
    pub fn ended(&mut self, generation: u64, ran: Result<Ran, String>) -> bool {
        let Some((_, values)) = self.pending.take_if(|(expected, _)| *expected == generation) else { return false };
        self.tried.push(Tried { values, ran });
        if self.tried.len() > KEPT {
            self.tried.remove(0);
        }
        true
    }

    /// Whether a run is under way.
    pub fn is_running(&self) -> bool {
        self.pending.is_some()
    }

    /// Puts a value into the field of a name, or what to look at where there is no name. Says whether there is one.
    pub fn put(&mut self, name: Option<&str>, value: &str) -> bool {
        let found = self.fields.iter_mut().find(|field| field.name.as_deref() == name);
        let there = found.is_some();
        if let Some(field) = found {
            value.trim().clone_into(&mut field.value);
        }
        there
    }

    /// The next field, or the one before; round and round.
    pub fn turn(&mut self, on: bool) {
        let count = self.fields.len();
        self.at = (self.at + if on { 1 } else { count - 1 }) % count;
    }

    /// What is being typed.
    pub fn value_mut(&mut self) -> Option<&mut String> {
        self.fields.get_mut(self.at).map(|field| &mut field.value)
    }
}

/// The names that get a value that is written out, at the left edge or in `main`, and nothing else anywhere.
fn values(program: &str, is_given: impl Fn(&str) -> bool) -> Vec<Field> {
    let mut in_main = false;
    let named = |line: &str| {
        in_main = if line.starts_with(char::is_whitespace) { in_main } else { line.contains("fn main") };
        let here = !line.starts_with(char::is_whitespace) || in_main;
        let bare = line.trim_start().trim_start_matches("let ").trim_start_matches("mut ");
        let name: String = bare.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        let value = assigned(line, &name)?.1.to_owned();
        Some((name, value, here))
    };
    let all: Vec<_> = program.lines().filter(|line| !line.trim().is_empty()).filter_map(named).collect();
    let once = |name: &str| all.iter().filter(|(other, ..)| other == name).count() == 1;
    let fit = all.iter().filter(|(name, value, here)| *here && once(name) && is_given(value));
    fit.map(|(name, value, _)| Field { name: Some(name.clone()), value: value.clone(), given: value.clone() }).collect()
}

/// A line that gives a name its value, in three pieces: up to the value, the value, what follows it.
fn assigned<'t>(line: &'t str, name: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let trimmed = line.trim_start();
    let after = trimmed.strip_prefix("let mut ").or_else(|| trimmed.strip_prefix("let ")).unwrap_or(trimmed);
    let after = after.strip_prefix(name)?;
    if after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
        return None;
    }
    let sign = after.find('=').filter(|_| after.trim_start().starts_with(['=', ':']))?;
    let rest = &after[sign + 1..];
    if rest.starts_with('=') {
        return None;
    }
    let value = rest.trim().trim_end_matches(';').trim_end();
    let start = line.len() - rest.trim_start().len();
    let end = start + value.len();
    Some((line.get(..start)?, line.get(start..end)?, line.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_gives_a_value_is_found_in_both_languages() {
        assert_eq!(assigned("start = 5", "start"), Some(("start = ", "5", "")));
        assert_eq!(assigned("    let mut n: i32 = 5;", "n"), Some(("    let mut n: i32 = ", "5", ";")));
        for line in ["starter = 5", "start == 5", "print(start)", "start", "if start = 5"] {
            assert_eq!(assigned(line, "start"), None, "{line}");
        }
    }

    fn named(language: &str, program: &str) -> Vec<(String, String)> {
        let fields = values(program, |value| check::is_given(language, value));
        fields.into_iter().map(|field| (field.name.unwrap(), field.value)).collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn values_that_are_given_once_can_be_tried() {
        let python = "guard = 1000\nn = 5\nrows = [1, 2]\nqueue = [\"cpu\", 'disk']\nseen = []\nboth = [n, 2]\n\
                      while n > 0:\n    n = n - 2\n    step = 4\nshare = 1_000.5\nname = 'web-1'\n\
                      def f():\n    local = 3\n";
        let wanted = [("guard", "1000"), ("rows", "[1, 2]"), ("queue", "[\"cpu\", 'disk']"), ("share", "1_000.5")];
        assert_eq!(named("python", python), pairs(&wanted));
        let rust = "fn hot(n: u32) -> u32 {\n    let inner = 7;\n    n + inner\n}\n\nfn main() {\n    let mut k: u32 = 7;\n    \
                    let rows = [1, 2];\n    let names: Vec<&str> = vec![\"a\"];\n    let free = Vec::new();\n    \
                    let sum = rows[0] + k;\n}\n";
        assert_eq!(named("rust", rust), pairs(&[("k", "7"), ("rows", "[1, 2]"), ("names", "vec![\"a\"]")]));
        assert_eq!(named("rust", "let k = 7;\nprintln!(\"{k}\");\n"), pairs(&[("k", "7")]), "a program without main");
    }

    fn trial() -> Trial {
        let field = |name: Option<&str>, value: &str| Field {
            name: name.map(str::to_owned),
            value: value.into(),
            given: value.into(),
        };
        Trial {
            fields: vec![field(Some("start"), "5"), field(Some("step"), "2"), field(None, "")],
            at: 0,
            top: 0,
            tried: Vec::new(),
            pending: None,
            language: "python".into(),
            program: "start = 5\nstep = 2\nn = start\nstart = 7\n".into(),
        }
    }

    #[test]
    fn values_go_to_the_first_line_that_gives_one() {
        let mut trial = trial();
        assert!(trial.put(Some("start"), " 6 ") && trial.put(None, "n, step") && !trial.put(Some("stop"), "1"));
        let (language, program) = trial.start(7);
        assert_eq!(
            (language.as_str(), program.as_str()),
            ("python", "start = 6\nstep = 2\nn = start\nstart = 7\nprint(n, step)\n")
        );
        assert!(trial.is_running());
        assert!(!trial.ended(6, Ok(Ran::default())), "another run");
        assert!(trial.ended(7, Ok(Ran { stdout: "6 2\n".into(), error: String::new() })));
        assert_eq!(trial.tried[0].values, "start = 6; look at n, step");
    }

    #[test]
    fn fields_are_gone_through_in_a_circle() {
        let mut trial = trial();
        trial.turn(false);
        assert_eq!(trial.at, 2);
        trial.turn(true);
        assert_eq!(trial.at, 0);
    }
}
