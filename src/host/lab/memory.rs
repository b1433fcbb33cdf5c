//! Resident memory of a process, as the system counts it.

/// KiB; none if there is no such process any more.
#[cfg(target_os = "linux")]
pub fn resident(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// KiB; none if there is no such process any more.
#[cfg(not(target_os = "linux"))]
pub fn resident(pid: u32) -> Option<u64> {
    let asked = std::process::Command::new("ps").args(["-o", "rss=", "-p", &pid.to_string()]).output().ok()?;
    String::from_utf8_lossy(&asked.stdout).trim().parse().ok()
}

#[cfg(all(test, unix))]
mod tests {
    #[test]
    fn this_process_has_some_and_a_finished_one_none() {
        assert!(super::resident(std::process::id()).unwrap() > 1000);
        // Ids of processes do not go that far.
        assert_eq!(super::resident(u32::MAX), None);
    }
}
