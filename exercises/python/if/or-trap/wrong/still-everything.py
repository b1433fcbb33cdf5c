# Every name still pages, `laptop` too. Read each side of `or` by
# itself: for which names does it say yes?
env = "laptop"

if env == "staging" or "prod":
    page = True
else:
    page = False
