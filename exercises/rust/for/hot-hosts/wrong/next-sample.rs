// A host with two hot samples is listed twice: plain `continue` goes on
// with its next sample. Which line names the other loop?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            if s >= 90 {
                names.push(name.to_string());
                continue;
            }
        }
    }
    names
}
