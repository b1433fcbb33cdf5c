"""fix-equals: one = or two

action is "restart" when state is exactly "down", else "none".
"""
# given: the checks try other values here
state = "down"

# mend this: it leaves the answer in `action`
if state = "down":
    action = "restart"
else:
    action = "none"
