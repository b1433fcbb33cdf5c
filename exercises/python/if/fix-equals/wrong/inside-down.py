# Empty text is restarted. Your question asks whether `state` occurs
# inside `down`; even nothing does. The task says exactly `down`.
state = "down"

if state in "down":
    action = "restart"
else:
    action = "none"
