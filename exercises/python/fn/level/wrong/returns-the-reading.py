# `level(95)` gives 95, the value that went in. Which word belongs to
# it?
def level(cpu):
    return cpu
