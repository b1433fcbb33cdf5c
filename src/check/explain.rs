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
