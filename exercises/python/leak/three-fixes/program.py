def roll_up(check, fix):
    if fix == "B" and not check["pending"]:
        return
    check["rolled_up"].append(dict(check["pending"]))
    check["pending"] = []
    if fix == "C" and len(check["rolled_up"]) > 1000:
        check["rolled_up"].pop(0)


def take(check):
    taken = check["rolled_up"]
    check["rolled_up"] = []
    return taken


def run(fix, turns):
    """How many entries are held in the end, and how many were sent."""
    check = {"pending": [], "rolled_up": []}
    sent = 0
    for turn in range(turns):
        if turn % 10 == 0:
            check["pending"].append(("os", "linux"))
        roll_up(check, fix)
        if fix == "A":
            sent = sent + len(take(check))
    return len(check["rolled_up"]), sent
