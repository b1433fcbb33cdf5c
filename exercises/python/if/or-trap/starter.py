"""or-trap: everything is production

page is True when env is exactly "prod" or exactly "staging",
else False.
"""
# given: the checks try other values here
env = "laptop"

# mend this: it leaves the answer in `page`
# (a last line print(page) shows it when you run the file)
if env == "prod" or "staging":
    page = True
else:
    page = False
