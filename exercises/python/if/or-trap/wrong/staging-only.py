# `prod` is not paged, only `staging` is. Work out by hand what stands
# to the right of `==`: is `prod` still in it?
env = "laptop"

if env == ("prod" and "staging"):
    page = True
else:
    page = False
