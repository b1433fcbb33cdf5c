# Exactly 95 comes out as `LOW SPACE` and exactly 80 as `fine`. "From 95
# up": to which side does the limit itself belong?
disk = 97

if disk > 95:
    page = "FULL"
elif disk > 80:
    page = "LOW SPACE"
else:
    page = "fine"
