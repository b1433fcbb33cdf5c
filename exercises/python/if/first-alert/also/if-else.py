cpu = 93

if cpu < 90:
    alert = ""
else:
    alert = "CPU HIGH"
