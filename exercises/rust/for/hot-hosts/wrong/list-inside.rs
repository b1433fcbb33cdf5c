// The compiler finds no `names` at the end: each host makes its own
// list, and it ends at `}`. Where is the list made once?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    'hosts: for (name, samples) in data {
        let mut names = Vec::new();
        for &s in samples {
            if s >= 90 {
                names.push(name.to_string());
                continue 'hosts;
            }
        }
    }
    names
}
