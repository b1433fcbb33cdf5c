// The positions are numbers, so the list itself is never handed over.
fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for i in 0..hosts.len() {
        println!("ping {}", hosts[i]);
    }
    hosts
}
