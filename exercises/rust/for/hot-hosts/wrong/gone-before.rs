// The list stays empty: the walk goes on with the next host before the
// name is noted. Which of the two lines comes first?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            if s >= 90 {
                continue 'hosts;
                names.push(name.to_string());
            }
        }
    }
    names
}
