# programs, filter: wrong error
# Prints half and ends with a status of its own.
print('ok')
raise SystemExit(300)
