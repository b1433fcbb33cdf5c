# The busy host is called `ok` and the calm one `high`. Only the exact
# limit comes out right. Which of the two numbers should be bigger?
load = 3.5
limit = 4.0

if load < limit:
    level = "high"
else:
    level = "ok"
