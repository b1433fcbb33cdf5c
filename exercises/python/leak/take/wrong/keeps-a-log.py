# Every answer is right, and still memory grows: something outside
# holds all that was ever taken. Who takes it out there?
log = []


def take(box):
    taken = box["items"]
    box["items"] = []
    log.append(taken)
    return taken
