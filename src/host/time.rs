//! Moments as text: in UTC where files are named, by the clock on the learner's wall where people read.

use std::time::SystemTime;

/// A moment as a part of a file name: `2026-11-23T18-25-30Z`.
pub(super) fn stamp(time: SystemTime) -> String {
    let seconds = since_1970(time);
    let (year, month, day) = date(seconds / 86_400);
    let (hour, minute, second) = of_day(seconds);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}-{minute:02}-{second:02}Z")
}

/// The time of day where the learner is: `18:25:30`. In UTC, and it says so, where the system does not know the zone.
pub fn clock(time: SystemTime) -> String {
    let (hour, minute, second) = of_day(since_1970(time));
    let zoned = jiff::Timestamp::try_from(time).ok().zip(jiff::tz::TimeZone::try_system().ok());
    match zoned {
        Some((time, zone)) => time.to_zoned_datetime(zone).strftime("%H:%M:%S").to_string(),
        None => format!("{hour:02}:{minute:02}:{second:02} UTC"),
    }
}

/// Seconds since 1970; 0 for a clock that stands before.
pub(super) fn since_1970(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn of_day(seconds: u64) -> (u64, u64, u64) {
    (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
}

/// Year, month and day of a number of days since 1970. After Howard Hinnant, "chrono-compatible low-level date
/// algorithms", `civil_from_days`.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_moment_is_written_in_utc() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!(stamp(at(0)), "1970-01-01T00-00-00Z");
        assert_eq!(stamp(at(951_827_696)), "2000-02-29T12-34-56Z");
        assert_eq!(stamp(at(1_763_922_330)), "2025-11-23T18-25-30Z");
    }

    #[test]
    fn a_clock_shows_the_seconds_of_every_zone() {
        let shown = clock(SystemTime::UNIX_EPOCH + Duration::from_secs(1_763_922_330));
        assert!(shown.trim_end_matches(" UTC").ends_with(":30"), "{shown}");
    }
}
