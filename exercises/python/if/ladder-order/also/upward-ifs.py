disk = 97

if disk >= 0:
    page = "fine"
if disk >= 80:
    page = "LOW SPACE"
if disk >= 95:
    page = "FULL"
