env = "laptop"

if env in ("prod", "staging"):
    page = True
else:
    page = False
