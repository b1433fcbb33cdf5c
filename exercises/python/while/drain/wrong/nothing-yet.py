# `sent` stays empty, and all alerts still wait. What should happen while
# anyone is in the queue?
queue = ["cpu", "disk", "mem"]

sent = []
