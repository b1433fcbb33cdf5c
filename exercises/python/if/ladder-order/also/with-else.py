disk = 97

if disk >= 95:
    page = "FULL"
elif disk >= 80:
    page = "LOW SPACE"
else:
    page = "fine"
print(page)
