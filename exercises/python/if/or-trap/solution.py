env = "laptop"

if env == "prod" or env == "staging":
    page = True
else:
    page = False
