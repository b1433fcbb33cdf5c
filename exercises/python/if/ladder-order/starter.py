"""ladder-order: the rung that is never reached

page is "FULL" from 95 up, "LOW SPACE" from 80 up to below 95,
else "fine".
"""
# given: the checks try other values here
disk = 97

# mend this: it leaves the answer in `page`
# (a last line print(page) shows it when you run the file)
if disk >= 0:
    page = "fine"
elif disk >= 80:
    page = "LOW SPACE"
elif disk >= 95:
    page = "FULL"
