//! A straight line through measured memory: how fast it grows, how sure that is, and when it will be where.
//!
//! Pure arithmetic. What does not belong here: where the numbers come from, what is said of them.

/// A line through points of (days, KiB).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// KiB at day 0.
    pub base: f64,
    /// KiB in a day.
    pub slope: f64,
    /// The slope is right within this much, about nineteen times in twenty.
    pub error: f64,
}

impl Fit {
    /// By least squares; none with fewer than three points, or if all are of the same moment.
    pub fn of(points: &[(f64, f64)]) -> Option<Self> {
        if points.len() < 3 {
            return None;
        }
        #[allow(clippy::cast_precision_loss, reason = "a few thousand points")]
        let count = points.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
        let (x, y) = (mean(|point| point.0), mean(|point| point.1));
        let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
        if spread <= f64::EPSILON {
            return None;
        }
        let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread;
        let base = y - slope * x;
        let rest: f64 = points.iter().map(|point| (point.1 - base - slope * point.0).powi(2)).sum();
        let error = 2.0 * (rest / (count - 2.0) / spread).sqrt();
        Some(Self { base, slope, error })
    }

    /// The day on which so many KiB are reached; none if it does not climb.
    pub fn day_of(&self, kib: f64) -> Option<f64> {
        (self.slope > 0.0).then(|| (kib - self.base) / self.slope)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_a_line_give_that_line() {
        let points: Vec<(f64, f64)> = (0..10).map(|day| (f64::from(day), 14_000.0 + 800.0 * f64::from(day))).collect();
        let fit = Fit::of(&points).unwrap();
        assert!((fit.base - 14_000.0).abs() < 1e-6 && (fit.slope - 800.0).abs() < 1e-6 && fit.error < 1e-6, "{fit:?}");
        assert!((fit.day_of(64.0 * 1024.0).unwrap() - 64.42).abs() < 1e-9);
    }

    #[test]
    fn steps_of_an_allocator_are_a_line_with_an_error() {
        // Memory comes in steps of a MiB.
        let points: Vec<(f64, f64)> = (0..500)
            .map(|hour| (f64::from(hour) / 24.0, ((14_000.0 + 33.0 * f64::from(hour)) / 1024.0).ceil() * 1024.0))
            .collect();
        let fit = Fit::of(&points).unwrap();
        assert!((fit.slope - 792.0).abs() < fit.error.max(20.0) && fit.error > 1.0, "{fit:?}");
    }

    #[test]
    fn what_does_not_climb_is_never_there() {
        assert_eq!(Fit::of(&[(0.0, 5.0), (1.0, 5.0), (2.0, 5.0)]).unwrap().day_of(10.0), None);
        assert_eq!(Fit::of(&[(0.0, 5.0), (1.0, 6.0)]), None);
        assert_eq!(Fit::of(&[(1.0, 5.0), (1.0, 6.0), (1.0, 7.0)]), None);
    }
}
