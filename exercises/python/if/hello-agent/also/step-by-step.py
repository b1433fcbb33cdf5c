host = "web-1"

state = "ok"
line = host
line = line + ":"
line += " " + state
