# A host that is up is restarted, and one that is down is left alone.
# Read your question aloud with `state = "up"`.
state = "down"

if state != "down":
    action = "restart"
else:
    action = "none"
