# `[60, 70, 80]` with a limit of 65 gives -1: your question asks about
# 90 whatever `limit` is. Which name holds the limit?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > 90:
        where = position
        break
