env = "laptop"

if env != "prod" and env != "staging":
    page = False
else:
    page = True
