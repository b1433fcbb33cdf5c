//! The tables by which errors of compilers and interpreters are put in plain words. The tables themselves live with
//! their languages; the tool's own words are always shown too.

/// Kind of the error (empty: any), a part of its message (empty: any), what to say.
pub(super) type Pattern = (&'static str, &'static str, &'static str);

/// What the first fitting pattern says; empty if none fits.
pub(super) fn first_of(table: &[Pattern], kind: &str, message: &str) -> String {
    table
        .iter()
        .find(|(of_kind, part, _)| (of_kind.is_empty() || *of_kind == kind) && message.contains(part))
        .map(|(_, _, said)| (*said).to_owned())
        .unwrap_or_default()
}

/// A line without the letters of its texts in these quotes: what stands in a text is no slip. An open text stays.
pub(super) fn without_texts(line: &str, quotes: &[char]) -> String {
    let (mut kept, mut rest) = (String::new(), line);
    while let Some(at) = rest.find(quotes) {
        let (before, from) = rest.split_at(at);
        let quote = from.chars().next().unwrap_or_default();
        let Some(end) = from[1..].find(quote) else { break };
        kept.push_str(before);
        kept.extend([quote, quote]);
        rest = &from[end + 2..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_taken_out_of_a_line() {
        assert_eq!(without_texts("print(\"a && b\", 'c++' || 1)", &['"', '\'']), "print(\"\", '' || 1)");
        assert_eq!(without_texts("x = \"open && ", &['"']), "x = \"open && ");
        assert_eq!(without_texts("é = \"ü\" + “a”", &['"']), "é = \"\" + “a”");
    }
}
