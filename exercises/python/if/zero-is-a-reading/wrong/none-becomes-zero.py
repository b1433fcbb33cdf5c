# With `cpu = None` the text is `cpu 0`. A reading that never came now
# looks like an idle host. Which text belongs there?
cpu = 0

if cpu:
    text = "cpu " + str(cpu)
else:
    text = "cpu 0"
