# Python stops at the top of the ladder. A ladder that begins with
# `elif` has no question before it. Which word opens one?
disk = 97

elif disk >= 95:
    page = "FULL"
elif disk >= 80:
    page = "LOW SPACE"
if disk >= 0:
    page = "fine"
