// The list leaves in the first turn, so at most one host is called, and
// an empty list finds no way out. When is it time to hand it back?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in &hosts {
        println!("ping {}", host);
        return hosts;
    }
}
