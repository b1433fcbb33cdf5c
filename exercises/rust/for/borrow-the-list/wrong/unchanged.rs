// The compiler says "value moved here", at the loop: it took the list,
// so the last line has none to hand back. How does a loop only look?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts {
        println!("ping {}", host);
    }
    hosts
}
