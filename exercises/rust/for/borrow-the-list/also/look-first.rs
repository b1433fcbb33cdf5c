// The look has a name of its own.
fn roll_call(hosts: Vec<String>) -> Vec<String> {
    let look = &hosts;
    for host in look {
        println!("ping {}", host);
    }
    return hosts;
}
