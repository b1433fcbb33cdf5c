# 0.0 comes out as `cpu 0`: one text is written for every zero. Does
# zero need a rung of its own?
cpu = 0

if cpu == 0:
    text = "cpu 0"
elif cpu:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
