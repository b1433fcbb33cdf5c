# Python expected an indented block after the `if`. A line at the left
# edge belongs to no question. Which line depends on the answer?
cpu = 93

alert = ""
if cpu >= 90:
alert = "CPU HIGH"
