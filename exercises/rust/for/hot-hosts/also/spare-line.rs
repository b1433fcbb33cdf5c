// A line that changes nothing: every turn goes on by itself.
fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            if s >= 90 {
                names.push(name.to_string());
                continue 'hosts;
            }
            continue;
        }
    }
    names
}
