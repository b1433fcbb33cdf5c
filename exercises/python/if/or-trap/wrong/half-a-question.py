# Python stops after `or`. In English the second half may leave out who
# is meant; in Python each side is a full question.
env = "laptop"

if env == "prod" or == "staging":
    page = True
else:
    page = False
