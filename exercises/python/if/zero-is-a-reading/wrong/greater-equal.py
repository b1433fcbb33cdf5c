# With `cpu = None` the program stops with a TypeError: None is no
# number, so it is neither bigger nor smaller. What can be asked about
# None?
cpu = 0

if cpu >= 0:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
