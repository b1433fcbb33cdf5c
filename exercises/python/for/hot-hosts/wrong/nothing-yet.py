# There is no `hot` yet: all lines are still comments. A line counts
# only when the `#` in front of it is gone.
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}
