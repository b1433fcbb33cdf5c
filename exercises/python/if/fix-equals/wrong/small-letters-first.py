# `DOWN` is restarted too: the question makes small letters of it first.
# The task says exactly `down`.
state = "down"

if state.lower() == "down":
    action = "restart"
else:
    action = "none"
