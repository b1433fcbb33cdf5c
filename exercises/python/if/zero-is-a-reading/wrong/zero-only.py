# 0 works now, but 55 is called missing. How many numbers are readings,
# and how many values mean that nothing came?
cpu = 0

if cpu == 0:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
