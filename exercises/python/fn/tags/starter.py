"""tags: any number of tags

report(name, value, **tags) returns text like cpu:91|env=prod.
"""


def report(name, value):
    pass


print(report("cpu", 91))
