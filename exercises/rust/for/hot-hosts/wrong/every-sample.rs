// A calm host is listed: the note stands in the loop, but outside the
// question. Which brace closes too soon?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            names.push(name.to_string());
            if s >= 90 {
                continue 'hosts;
            }
        }
    }
    names
}
