# Every host gets the alert, even at 0. Which of your lines depend on
# the question? Indentation decides that.
cpu = 93

alert = ""
if cpu >= 90:
    print("busy")
alert = "CPU HIGH"
