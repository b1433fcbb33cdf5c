# A list in a list arrives: `take_metadata` hands back a list already.
# What do the brackets around it add?
def new_check(name):
    return {"name": name, "metrics": [], "pending": [], "rolled_up": []}


def collect(check, value, **metadata):
    check["metrics"].append((check["name"], value))
    for key in metadata:
        check["pending"].append((key, metadata[key]))
    roll_up(check)


def roll_up(check):
    check["rolled_up"].append(dict(check["pending"]))
    check["pending"] = []


def take_metrics(check):
    taken = check["metrics"]
    check["metrics"] = []
    return taken


def take_metadata(check):
    taken = check["rolled_up"]
    check["rolled_up"] = []
    return taken


def run_agent(checks, turns, send):
    for turn in range(turns):
        for check in checks:
            collect(check, turn)
        for check in checks:
            send("metrics", take_metrics(check))
            send("metadata", [take_metadata(check)])
