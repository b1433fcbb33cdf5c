# 97 is `fine` and 40 is `FULL`: the questions moved, their answers
# stayed behind. Which line belongs to which question?
disk = 97

if disk >= 95:
    page = "fine"
elif disk >= 80:
    page = "LOW SPACE"
elif disk >= 0:
    page = "FULL"
