# `staging` is not paged, only `prod` is. Work out by hand what stands
# to the right of `==`: is `staging` still in it?
env = "laptop"

if env == ("prod" or "staging"):
    page = True
else:
    page = False
