env = "laptop"

page = False
if env == "prod":
    page = True
elif env == "staging":
    page = True
