# A disk at 40 gets a ticket, and one at 92 without a backup gets
# `none`. Read each question aloud with the answer under it.
disk = 92
backup = False

if disk >= 98:
    action = "wake"
elif disk >= 90 and not backup:
    action = "none"
else:
    action = "ticket"
