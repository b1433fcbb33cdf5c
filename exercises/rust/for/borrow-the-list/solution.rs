fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in &hosts {
        println!("ping {}", host);
    }
    hosts
}
