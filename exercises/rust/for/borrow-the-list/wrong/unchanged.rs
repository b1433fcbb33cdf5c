// The compiler says "use of moved value": the loop took the list, so
// the last line has none to hand back. How does a loop only look?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts {
        println!("ping {}", host);
    }
    hosts
}
