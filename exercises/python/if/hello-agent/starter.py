"""hello-agent: say who you watch

From host = "web-1" make line hold "web-1: ok".
"""
# given: the checks try other values here
host = "web-1"

# your program: leave the answer in `line`
# (a last line print(line) shows it when you run the file)
line = ""
