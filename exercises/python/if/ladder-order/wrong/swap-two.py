# FULL is still never reached: 97 is also at least 80, so another rung
# takes it first. What has to stand above what?
disk = 97

if disk >= 80:
    page = "LOW SPACE"
elif disk >= 95:
    page = "FULL"
elif disk >= 0:
    page = "fine"
