# `db-7:ok` has no space. Look at the example: what stands between the
# colon and `ok`?
host = "web-1"

line = host + ":ok"
