//! Moments as text: the time of day where the learner is, and names for backups.

use jiff::{Timestamp, tz::TimeZone};
use std::time::SystemTime;

/// A moment as the clock on the wall shows it: `14:03:22`.
pub fn time_of_day(moment: SystemTime) -> String {
    let Ok(moment) = Timestamp::try_from(moment) else { return "at a time out of range".to_owned() };
    moment.to_zoned_datetime(TimeZone::system()).strftime("%H:%M:%S").to_string()
}

/// A moment as a part of a file name, in UTC: `2026-11-23T18-25-30Z`.
pub(super) fn stamp(moment: SystemTime) -> String {
    let moment = Timestamp::try_from(moment).unwrap_or(Timestamp::UNIX_EPOCH);
    moment.strftime("%Y-%m-%dT%H-%M-%SZ").to_string()
}

/// Seconds since 1970; 0 for a clock that stands before.
pub(super) fn since_1970(moment: SystemTime) -> u64 {
    moment.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn minutes_and_seconds_are_the_same_in_most_of_the_world() {
        let text = time_of_day(at(1_000_000_000));
        assert_eq!(text.len(), 8);
        assert!(text.ends_with(":40"), "{text}");
    }

    #[test]
    fn a_backup_is_named_in_utc() {
        assert_eq!(stamp(at(0)), "1970-01-01T00-00-00Z");
        assert_eq!(stamp(at(951_827_696)), "2000-02-29T12-34-56Z");
        assert_eq!(stamp(at(1_763_922_330)), "2025-11-23T18-25-30Z");
    }
}
