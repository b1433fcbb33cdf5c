cpu = 93

alert = ""
if cpu >= 90:
    alert = "CPU HIGH"
