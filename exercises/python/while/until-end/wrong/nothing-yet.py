# `data` stays empty: no text is collected yet. What should happen while
# there are texts and no `"END"`?
lines = ["a", "", "b", "END", "c"]

data = []
i = 0
