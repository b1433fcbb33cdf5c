//! Reads what the agent's own files say about an attribute: which functions empty it, which fill it, who calls them.
//! Answers about the agent are compared with this, so that they stay right when the agent is changed.

use std::collections::BTreeMap;

/// The lines of Python files with the function that each stands in.
fn lines(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    files.iter().filter(|(path, _)| !path.starts_with("test_")).flat_map(|(_, text)| {
        let mut function = "";
        text.lines().map(move |line| {
            if let Some(rest) = line.trim_start().strip_prefix("def ") {
                function = rest.split('(').next().unwrap_or_default();
            }
            (function, line)
        })
    })
}

fn functions(files: &BTreeMap<String, String>, fits: impl Fn(&str, &str) -> bool) -> Vec<&str> {
    let mut names: Vec<&str> =
        lines(files).filter(|(function, line)| fits(function, line)).map(|(function, _)| function).collect();
    names.dedup();
    names
}

/// The functions that put something else in the place of an attribute, but for the one that makes the object.
pub fn emptiers<'a>(files: &'a BTreeMap<String, String>, attribute: &str) -> Vec<&'a str> {
    let given = format!("self.{attribute} = ");
    let cleared = format!("self.{attribute}.clear()");
    functions(files, |function, line| function != "__init__" && (line.contains(&given) || line.contains(&cleared)))
}

/// The functions that add to an attribute.
pub fn fillers<'a>(files: &'a BTreeMap<String, String>, attribute: &str) -> Vec<&'a str> {
    let added = format!("self.{attribute}.append(");
    functions(files, |_, line| line.contains(&added))
}

/// How often a method is called.
pub fn calls(files: &BTreeMap<String, String>, method: &str) -> usize {
    let call = format!(".{method}(");
    lines(files).map(|(_, line)| line.matches(&call).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_half_that_nobody_calls_is_found() {
        let text = "class A:\n    def __init__(self):\n        self.q = []\n    def put(self):\n        self.q.append(1)\n\
            \x20   def take(self):\n        out, self.q = self.q, []\n        return out\n    def run(self):\n        \
            self.put()\n";
        let files = BTreeMap::from([("a.py".to_owned(), text.to_owned())]);
        assert_eq!((emptiers(&files, "q"), fillers(&files, "q")), (vec!["take"], vec!["put"]));
        assert_eq!((calls(&files, "take"), calls(&files, "put")), (0, 1));
    }
}
