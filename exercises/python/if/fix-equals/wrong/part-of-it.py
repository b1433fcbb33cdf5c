# `shutdown` is restarted, because it has `down` inside. The task says
# exactly `down`.
state = "down"

if "down" in state:
    action = "restart"
else:
    action = "none"
