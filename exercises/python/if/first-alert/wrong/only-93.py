# `cpu = 93` raises the alert, 95 and 100 do not. A host at 95 is busy
# too. Which readings should say yes?
cpu = 93

alert = ""
if cpu == 93:
    alert = "CPU HIGH"
