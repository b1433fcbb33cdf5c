# With `cpu = 89.5` the alert is raised. 89.5 is more than 89 and still
# below 90. Which limit does the task name?
cpu = 93

alert = ""
if cpu > 89:
    alert = "CPU HIGH"
