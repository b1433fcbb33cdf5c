disk = 97

page = "fine"
if disk >= 80:
    if disk >= 95:
        page = "FULL"
    else:
        page = "LOW SPACE"
