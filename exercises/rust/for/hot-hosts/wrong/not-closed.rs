// The compiler reaches the end while a `{` is still open. Count: how
// many lines open a block, and how many close one?

fn hot(data: &[(&str, Vec<u32>)]) -> Vec<String> {
    let mut names = Vec::new();
    'hosts: for (name, samples) in data {
        for &s in samples {
            if s >= 90 {
                names.push(name.to_string());
                continue 'hosts;
            }
        }
    names
}
