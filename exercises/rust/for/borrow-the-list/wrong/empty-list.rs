// It compiles, but an empty list comes back: the names are gone with
// the loop. How can the old list still be there?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts {
        println!("ping {}", host);
    }
    Vec::new()
}
