# A calm host has an empty `level`. What should it be when every
# question said no?
cpu = 80

level = ""
if cpu >= 90:
    level = "crit"
elif cpu >= 75:
    level = "warn"
