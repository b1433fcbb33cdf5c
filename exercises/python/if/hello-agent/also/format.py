host = "web-1"

line = "{}: {}".format(host, "ok")
