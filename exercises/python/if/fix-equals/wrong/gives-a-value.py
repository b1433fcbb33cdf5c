# Every state ends in `restart`, even `up`. Is there a line that puts
# `down` into `state` before anything is asked?
state = "down"

if state := "down":
    action = "restart"
else:
    action = "none"
