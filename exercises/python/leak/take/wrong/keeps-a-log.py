# Every answer is right, and still memory grows: the log outside holds
# all that was ever taken. Who takes it out there?
log = []


def take(box):
    taken = box["items"]
    box["items"] = []
    log.append(taken)
    return taken
