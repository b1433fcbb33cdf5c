host = "web-1"

line = host + ": ok"
