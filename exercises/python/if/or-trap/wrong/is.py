# A name made by `.lower()` is not paged, though it reads `prod`. `is`
# asks whether two values are one object. Is that the question here?
env = "laptop"

if env is "prod" or env is "staging":
    page = True
else:
    page = False
