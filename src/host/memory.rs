//! How much memory another process holds, as the system sees it. Nothing that the process does to itself changes that.
//!
//! What does not belong here: what growth means (`check`), what lies in that memory (`heap`).

/// Memory of its own that a process holds, in bytes: what it has written to, on the heap, the stacks or in shared pieces,
/// also if it was swapped out. Parts of program files that were read do not count, since how many of them are in memory
/// is the system's business. None where the system does not tell.
#[cfg(target_os = "linux")]
pub(super) fn held(pid: u32) -> Option<u64> {
    // Counted page by page. The quick figures of `statm` are off by some dozen pages on a machine with many processors,
    // and a small leak is not larger than that.
    own_memory(&std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn held(_pid: u32) -> Option<u64> {
    None
}

/// The sum of what is the process's own, from lines such as `Anonymous:  1234 kB`.
#[cfg(target_os = "linux")]
fn own_memory(rollup: &str) -> Option<u64> {
    let kilobytes = |name: &str| {
        let line = rollup.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()
    };
    let shared = kilobytes("Pss_Shmem:").unwrap_or(0);
    Some((kilobytes("Anonymous:")? + shared + kilobytes("Swap:").unwrap_or(0)) << 10)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    const ROLLUP: &str = "55d0-7ffd ---p 00000000 00:00 0    [rollup]\nRss:    9100 kB\nPss_Shmem:   8 kB\n\
                          Anonymous:   5120 kB\nAnonHugePages:   2048 kB\nSwap:   64 kB\nSwapPss:   64 kB\n";

    #[test]
    fn what_is_read_of_files_does_not_count() {
        assert_eq!(own_memory(ROLLUP), Some((5120 + 8 + 64) << 10));
        assert_eq!(own_memory("Rss:    9100 kB\n"), None);
    }

    #[test]
    fn a_process_that_takes_memory_is_seen_to() {
        let before = held(std::process::id()).unwrap();
        let taken = vec![1_u8; 8 << 20];
        let after = held(std::process::id()).unwrap();
        assert!(after >= before + (7 << 20), "{before} {after} {}", taken.len());
    }

    #[test]
    fn a_process_that_is_gone_holds_nothing() {
        assert_eq!(held(u32::MAX), None);
    }
}
