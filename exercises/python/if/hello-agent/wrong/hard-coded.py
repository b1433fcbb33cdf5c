# The line says `web-1` for every host. Where in your program does it
# ask what `host` holds?
host = "web-1"

line = "web-1: ok"
