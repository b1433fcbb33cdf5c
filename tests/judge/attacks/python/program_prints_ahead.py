# programs, filter: wrong error
# Prints the answer to the first input, whatever comes.
print('ok\ncrit')
