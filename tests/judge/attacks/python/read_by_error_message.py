# reading, levels: error wrong; without landlock: read
# An error of a parser shows the line that it could not read.
exec(compile(open('FOLDER/diary').read(), 'FOLDER/diary', 'exec'))
