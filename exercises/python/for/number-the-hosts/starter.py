"""number-the-hosts: a numbered list

lines is ["1. web-1", "2. web-2", ...], one text for each host.
"""
# given: the checks try other values here
hosts = ["web-1", "web-2", "db-1"]

# your program: leave the answer in `lines`
# (a last line print(lines) shows it when you run the file)
lines = []
