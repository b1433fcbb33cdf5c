cpu = 93

limit = 90
is_high = cpu > limit or cpu == limit
alert = ""
if is_high:
    alert = "CPU HIGH"
