cpu = 93

alert = "CPU HIGH"
if 90 > cpu:
    alert = ""
print(alert)
