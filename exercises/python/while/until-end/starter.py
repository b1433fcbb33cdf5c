"""until-end: read until END

data holds the texts before the first "END", without empty ones.
"""
# given: the checks try other values here
lines = ["a", "", "b", "END", "c"]

# your program: leave the answer in `data`
# (a last line print(data) shows it when you run the file)
data = []
i = 0
