cpu = 0

text = "no reading" if cpu is None else "cpu " + str(cpu)
