# A missing reading comes out as `cpu None`, and 55 as `no reading`.
# Read the question aloud, then the line under it.
cpu = 0

if cpu is None:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
