# A state made by `.lower()` is not restarted, though it reads `down`.
# `is` asks whether two values are one object. Is that the question
# here?
state = "down"

if state is "down":
    action = "restart"
else:
    action = "none"
