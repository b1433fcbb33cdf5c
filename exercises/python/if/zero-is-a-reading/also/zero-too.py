cpu = 0

if cpu or cpu == 0:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
