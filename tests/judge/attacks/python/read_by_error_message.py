# reading, levels: error wrong; without landlock: read
# An error message shows the name that it could not find.
eval(open('FOLDER/diary').read().split()[-1])
