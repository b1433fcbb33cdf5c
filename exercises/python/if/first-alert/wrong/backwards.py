# The calm host gets the alert and the busy host does not. Read your
# question aloud with `cpu = 40`: is the answer yes?
cpu = 93

alert = ""
if cpu <= 90:
    alert = "CPU HIGH"
