cpu = 0

if cpu is not None:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
