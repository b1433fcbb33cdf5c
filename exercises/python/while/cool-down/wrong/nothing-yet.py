# There is no `turns` yet: all lines are still comments. A line counts
# only when the `#` in front of it is gone.
temps = [80, 71, 59, 40]
