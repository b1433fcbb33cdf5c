// Only the first hot host is listed: `break` with this label ends the
// walk over the hosts. Which line goes on with the next host?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            if s >= 90 {
                names.push(name.to_string());
                break 'hosts;
            }
        }
    }
    names
}
