"""zero-is-a-reading: zero is a reading

text is "cpu " and the number, or "no reading" when cpu is None.
"""
# given: the checks try other values here
cpu = 0

# mend this: it leaves the answer in `text`
# (a last line print(text) shows it when you run the file)
if cpu:
    text = "cpu " + str(cpu)
else:
    text = "no reading"
