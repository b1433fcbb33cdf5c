# Nobody is paged any more, not even for `prod`. For which single name
# would your whole question say yes?
env = "laptop"

if env == "prod" and env == "staging":
    page = True
else:
    page = False
