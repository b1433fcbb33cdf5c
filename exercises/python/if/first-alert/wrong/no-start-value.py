# With `cpu = 89` there is no `alert` at all: the only line that makes
# it is skipped. Which value should stand before the question?
cpu = 93

if cpu >= 90:
    alert = "CPU HIGH"
