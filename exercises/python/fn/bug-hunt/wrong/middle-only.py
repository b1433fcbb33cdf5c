# Four broken versions slip through: they behave well in the middle of
# a range. Where does an answer turn into another one?
examples = [
    (95, "crit"),
    (80, "warn"),
    (10, "ok"),
]
