// The loop still takes the list. A look at the end comes too late, and
// the box promised the list itself. Which line should only look?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts {
        println!("ping {}", host);
    }
    &hosts
}
