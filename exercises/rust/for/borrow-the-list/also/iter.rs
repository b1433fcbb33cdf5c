// `iter` looks at the items, too.
fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts.iter() {
        println!("ping {host}");
    }
    hosts
}
