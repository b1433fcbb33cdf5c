# Empty text pages, and so does `stag`. Inside one text, `in` looks for
# any piece of it. The task says exactly these names.
env = "laptop"

if env in "prod staging":
    page = True
else:
    page = False
