# `line` is None. `print` shows a text on the screen and hands nothing
# back to keep. What should `line` hold instead?
host = "web-1"

line = print(host + ": ok")
