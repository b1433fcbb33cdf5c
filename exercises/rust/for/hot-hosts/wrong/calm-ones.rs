// Exactly the other hosts are listed: the name is noted when no sample
// was hot. Inside which block does the note belong?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            if s >= 90 {
                continue 'hosts;
            }
        }
        names.push(name.to_string());
    }
    names
}
