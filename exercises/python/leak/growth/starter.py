"""growth: compare two snapshots

growth(before, after) lists the types that grew, the most growth first.
"""


def growth(before, after):
    pass


print(growth({"str": 90, "dict": 1}, {"str": 91, "dict": 9}))
