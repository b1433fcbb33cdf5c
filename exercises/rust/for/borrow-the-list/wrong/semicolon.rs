// The compiler expected a list and found `()`. The loop is mended; what
// does the `;` in the last line throw away?

fn roll_call(hosts: Vec<String>) -> Vec<String> {
    for host in &hosts {
        println!("ping {}", host);
    }
    hosts;
}
