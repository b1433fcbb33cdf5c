# `db-7 : ok` has a space too many. Look at the example: what stands
# before the colon?
host = "web-1"

line = host + " : ok"
