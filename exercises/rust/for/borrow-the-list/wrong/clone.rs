// The values are right, but the whole list is copied, name by name.
// Looking needs no copy. Which sign means: look, do not take?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts.clone() {
        println!("ping {}", host);
    }
    hosts
}
