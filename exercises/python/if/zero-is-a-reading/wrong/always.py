# A missing reading comes out as `cpu None`. When nothing came, which of
# the two texts should be there?
cpu = 0

text = "cpu " + str(cpu)
