# `preprod` pages too, because it has `prod` inside. The task says
# exactly `prod`.
env = "laptop"

if "prod" in env or "staging" in env:
    page = True
else:
    page = False
