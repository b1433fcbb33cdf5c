# 7.5 comes out as `cpu 7`: the fraction is gone. The reading should
# stay as it is.
cpu = 0

if cpu is not None:
    text = "cpu " + str(int(cpu))
else:
    text = "no reading"
