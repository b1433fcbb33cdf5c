# A right `level` fails your first example: a program compares letter
# by letter, and the rule writes small letters.
examples = [
    (90, "Crit"),
    (89, "Warn"),
    (75, "Warn"),
    (74, "Ok"),
]
