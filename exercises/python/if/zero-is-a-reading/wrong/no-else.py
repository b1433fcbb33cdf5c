# With `cpu = None` there is no `text` at all. What should it be when
# the question says no?
cpu = 0

if cpu is not None:
    text = "cpu " + str(cpu)
