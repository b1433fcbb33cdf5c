# Every disk is `fine`, even at 97: the question about 0 says yes to all
# of them. After which answers should it be asked?
disk = 97

if disk >= 95:
    page = "FULL"
elif disk >= 80:
    page = "LOW SPACE"
if disk >= 0:
    page = "fine"
