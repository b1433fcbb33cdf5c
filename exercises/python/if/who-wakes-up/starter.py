"""who-wakes-up: who wakes up?

The first row that fits counts:
  no reading (cpu is None)                    check
  below 90                                    none
  90 and up, env is not "prod"                email
  90 and up, "prod", from 22 until before 7   page
  90 and up, "prod", from 7 until before 22   call
"""
# given: the checks try other values here
cpu = 95
env = "prod"
hour = 23

# your program: leave the answer in `action`
# (a last line print(action) shows it when you run the file)
action = ""
