cpu = 0

text = "no reading"
if not cpu is None:
    text = "cpu " + str(cpu)
