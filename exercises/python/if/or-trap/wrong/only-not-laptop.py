# Only `laptop` is left out now; empty text still pages. Which names
# does the task let through, and what about all others?
env = "laptop"

if env != "laptop":
    page = True
else:
    page = False
