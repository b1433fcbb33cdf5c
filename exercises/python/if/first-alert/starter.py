"""first-alert: the first alert

alert is "CPU HIGH" when cpu is 90 or more, else it stays empty.
"""
# given: the checks try other values here
cpu = 93

# your program: leave the answer in `alert`
# (a last line print(alert) shows it when you run the file)
alert = ""
