# FULL works now, but 85 comes out as `fine`: it passes the question
# about 0 first. Is that rung in its place?
disk = 97

if disk >= 95:
    page = "FULL"
elif disk >= 0:
    page = "fine"
elif disk >= 80:
    page = "LOW SPACE"
