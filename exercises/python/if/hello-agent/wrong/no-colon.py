# `db-7 ok` has no colon. Compare it with the example, one character at
# a time.
host = "web-1"

line = host + " ok"
