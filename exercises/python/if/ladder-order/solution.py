disk = 97

if disk >= 95:
    page = "FULL"
elif disk >= 80:
    page = "LOW SPACE"
elif disk >= 0:
    page = "fine"
