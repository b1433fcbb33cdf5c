disk = 97

if disk < 80:
    page = "fine"
elif 80 <= disk < 95:
    page = "LOW SPACE"
elif disk >= 95:
    page = "FULL"
