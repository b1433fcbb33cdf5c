cpu = 93

alert = "CPU HIGH" if cpu >= 90 else ""
