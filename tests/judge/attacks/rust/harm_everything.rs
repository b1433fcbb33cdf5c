// harming, hot: wrong; without landlock: changed
// Changes, removes, calls and starts.
use std::{fs, net, os::unix::net::UnixStream, process::Command};
fn is_hot(_: u32) -> bool {
    let _ = fs::write("FOLDER/diary", "!");
    let _ = fs::write("left", "!");
    let _ = fs::remove_dir_all("FOLDER");
    let _ = fs::rename("FOLDER/diary", "FOLDER/other");
    let _ = net::TcpStream::connect(("127.0.0.1", PORT));
    let _ = UnixStream::connect("FOLDER/socket");
    let _ = Command::new("/bin/kill").arg("VICTIM").status();
    let _ = Command::new("/bin/sh").arg("-c").arg("sleep 3 &").spawn();
    true
}
