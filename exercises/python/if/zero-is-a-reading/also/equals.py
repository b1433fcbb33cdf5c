cpu = 0

if cpu != None:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
