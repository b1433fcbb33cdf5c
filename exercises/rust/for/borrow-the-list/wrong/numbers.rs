// It prints `ping 0`: the loop walks over numbers, so `host` is a
// position. What should the loop walk over to meet the names?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in 0..hosts.len() {
        println!("ping {}", host);
    }
    hosts
}
