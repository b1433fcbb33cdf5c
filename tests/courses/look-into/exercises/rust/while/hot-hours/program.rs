fn hours(readings: &[u32], limit: u32) -> Vec<usize> {
    let mut hour = 0;
    let mut found = Vec::new();
    while hour < readings.len() {
        if readings[hour] >= limit {
            found.push(hour);
        }
        hour += 1;
    }
    found
}

fn main() {
    let limit = 90;
    let readings = [40, 95, 90, 12];
    let count = hot(&readings, limit);
    println!("{count} hot hours");
}

fn hot(readings: &[u32], limit: u32) -> usize {
    hours(readings, limit).len()
}
