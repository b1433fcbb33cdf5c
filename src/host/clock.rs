//! The time of day where the learner is.

use std::time::SystemTime;

/// A moment as the clock on the wall shows it: `14:03:22`.
pub fn time_of_day(moment: SystemTime) -> String {
    let Ok(moment) = jiff::Timestamp::try_from(moment) else { return "at a time out of range".to_owned() };
    moment.to_zoned_datetime(jiff::tz::TimeZone::system()).strftime("%H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn minutes_and_seconds_are_the_same_in_most_of_the_world() {
        let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let text = time_of_day(moment);
        assert_eq!(text.len(), 8);
        assert!(text.ends_with(":40"), "{text}");
    }
}
