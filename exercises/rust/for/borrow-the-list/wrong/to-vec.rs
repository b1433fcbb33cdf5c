// Right values, from a copy of the whole list. The loop only looks at the
// hosts: what stands before a name that is only looked at?
fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts.to_vec() {
        println!("ping {}", host);
    }
    hosts
}
