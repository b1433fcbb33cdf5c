"""disk-ladder: put the ladder together

action is "wake" from 98 up; "ticket" from 90 up to below 98 if
backup is False; else "none".
"""
# given: the checks try other values here
disk = 92
backup = False

# your program: put these lines in order, indent them, take the # away,
# and delete the two that do not belong:
#
# else:
# action = "ticket"
# elif disk >= 90 and not backup:
# action = "none"
# if disk >= 90:
# action = "wake"
# else if disk >= 90:
# if disk >= 98:
