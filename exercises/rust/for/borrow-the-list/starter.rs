// borrow-the-list: the list that was eaten
// Print "ping NAME" for each host, then hand the whole list back.

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in hosts {
        println!("ping {}", host);
    }
    hosts
}
