# `laptop` pages, and `prod` does not. Read the question aloud with `env
# = "laptop"`, then the line under it.
env = "laptop"

if env != "prod" and env != "staging":
    page = True
else:
    page = False
