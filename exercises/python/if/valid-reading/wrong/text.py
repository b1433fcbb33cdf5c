# `valid` holds the text `"True"` or `"False"`. Text in quotes is not
# the answer to a question, however it reads.
value = 42

if 0 <= value <= 100:
    valid = "True"
else:
    valid = "False"
