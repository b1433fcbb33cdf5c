// The names are moved on into a new list: nothing is copied.
fn roll_call(hosts: Vec<String>) -> Vec<String> {
    let mut back = Vec::new();
    for host in hosts {
        println!("ping {}", host);
        back.push(host);
    }
    back
}
