//! Which rule of the system forbids a look: what is known of the process, and what follows from it.

use super::HeapError;
use super::find::Stat;
use std::fs;

/// What decides, as it was read.
#[derive(Debug)]
struct Known {
    pid: u32,
    /// The process that holds it, if one does.
    holder: Option<u32>,
    /// It is about to end, and may be held by us until it has.
    ending: bool,
    /// Its user, if that could be read, and one's own.
    owner: Option<u32>,
    you: u32,
    /// `kernel.yama.ptrace_scope`; none where the system has no such rule.
    scope: Option<u8>,
}

/// Which rule forbids it. `name` gives the name of a user.
fn rule(known: &Known, name: impl Fn(u32) -> String) -> HeapError {
    /// Root may do all but what is forbidden to everybody.
    const ROOT: u32 = 0;
    let Known { pid, you, .. } = *known;
    if let Some(holder) = known.holder {
        return if known.ending { HeapError::Ended(pid) } else { HeapError::Held { pid, holder } };
    }
    if let Some(owner) = known.owner.filter(|owner| *owner != you && you != ROOT) {
        return HeapError::Foreign { pid, owner: name(owner), you: name(you) };
    }
    match known.scope {
        Some(scope) if scope >= 3 || (scope > 0 && you != ROOT) => HeapError::Scope { pid, scope },
        _ => HeapError::Forbidden(pid),
    }
}

/// Which rule forbids a look at this process.
pub(super) fn forbidden(pid: u32) -> HeapError {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next());
    let number = |name: &str| field(name).and_then(|number| number.parse::<u32>().ok());
    let scope = fs::read_to_string("/proc/sys/kernel/yama/ptrace_scope").ok();
    let known = Known {
        pid,
        holder: number("TracerPid:").filter(|holder| *holder != 0).map(process_of),
        ending: Stat::of(pid).is_none_or(|stat| stat.is_ending()),
        owner: number("Uid:"),
        you: rustix::process::geteuid().as_raw(),
        scope: scope.and_then(|scope| scope.trim().parse().ok()),
    };
    rule(&known, user)
}

/// The process that a thread belongs to.
fn process_of(thread: u32) -> u32 {
    let status = fs::read_to_string(format!("/proc/{thread}/status")).unwrap_or_default();
    let process = status.lines().find_map(|line| line.strip_prefix("Tgid:")?.trim().parse().ok());
    process.unwrap_or(thread)
}

/// The name of a user, or the number. Only what `/etc/passwd` tells: a name server may be far away.
fn user(uid: u32) -> String {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = |line: &str| {
        let mut fields = line.split(':');
        let name = fields.next()?.to_owned();
        (fields.nth(1)?.parse() == Ok(uid)).then_some(name)
    };
    users.lines().find_map(named).unwrap_or_else(|| format!("user {uid}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A process of one's own, and nothing that is in the way.
    const OWN: Known = Known { pid: 7, holder: None, ending: false, owner: Some(1000), you: 1000, scope: Some(0) };

    fn said(known: &Known) -> String {
        rule(known, |uid| format!("u{uid}")).to_string()
    }

    /// The system here may have any of these settings, and a test must not change it.
    #[test]
    fn each_rule_has_its_own_way_out() {
        let children = "this system lets a program look into its own children only (kernel.yama.ptrace_scope is 1); look with \
                        `sudo learn heap 7`, or let the program allow it with prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)";
        let administrator = "this system lets only the administrator look into other programs (kernel.yama.ptrace_scope is \
                             2): `sudo learn heap 7`";
        let nobody = "this system lets nobody look into other programs, and that cannot be changed before a restart \
                      (kernel.yama.ptrace_scope is 3); take a snapshot from inside instead, with tracemalloc";
        let hidden = "the system does not let process 7 be looked into: it hides its memory, or a container's rules forbid it; \
                      try `sudo learn heap 7`, in a container start it with --cap-add=SYS_PTRACE, or take a snapshot from \
                      inside, with tracemalloc";
        let table = [
            (Known { scope: Some(1), ..OWN }, children),
            (Known { scope: Some(2), ..OWN }, administrator),
            (Known { scope: Some(3), ..OWN }, nobody),
            (Known { scope: Some(3), you: 0, ..OWN }, nobody),
            // Root is above the two milder settings: it is something else then.
            (Known { scope: Some(1), you: 0, ..OWN }, hidden),
            (OWN, hidden),
            (Known { scope: None, ..OWN }, hidden),
            (
                Known { owner: Some(0), scope: Some(1), ..OWN },
                "process 7 belongs to u0, and you are u1000; look as that user, or with `sudo learn heap 7`",
            ),
            (
                Known { holder: Some(9), owner: Some(0), ..OWN },
                "process 7 is held by another program (a debugger or strace), number 9; end that first",
            ),
            (Known { holder: Some(9), ending: true, ..OWN }, "process 7 has ended: its memory is gone"),
        ];
        for (known, told) in table {
            assert_eq!(said(&known), told, "{known:?}");
        }
    }
}
