// The compiler finds no `samples` yet: they come with a host. Which of
// the two loops is the outer one?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    for &s in samples {
        'hosts: for (name, samples) in data {
            if s >= 90 {
                names.push(name.to_string());
                continue 'hosts;
            }
        }
    }
    names
}
