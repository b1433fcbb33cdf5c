"""What the agent decides and counts with: functions of chapters 1 to 4, under the names of this agent.

`watch.py` calls them. Your own answers may take their place; the agent must then say the same as before.
"""


def who_wakes_up(cpu, env, hour):      # if/who-wakes-up
    if cpu is None:
        return "check"
    if cpu < 90:
        return "none"
    if env != "prod":
        return "email"
    if hour >= 22 or hour < 7:
        return "page"
    return "call"


def keep_last(history, incoming, keep):     # for/last-five
    for sample in incoming:
        history.append(sample)
        if len(history) > keep:
            history.pop(0)
    return history


def days_left(used, growth, size):     # while/days-left
    days = 0
    while used < size:
        used = used + growth
        days = days + 1
    return days


def drain(queue):                      # while/drain
    sent = []
    while queue:
        sent.append(queue.pop(0))
    return sent


def level(cpu):                        # fn/level
    if cpu >= 90:
        return "crit"
    if cpu >= 75:
        return "warn"
    return "ok"


def average(samples):                  # fn/average
    total = 0
    count = 0
    for sample in samples:
        if sample is not None:
            total = total + sample
            count = count + 1
    if count == 0:
        return None
    return total / count


def summarise(samples, *, limit=90, ignore_missing=True):      # fn/summarise
    count = 0
    hot = 0
    peak = None
    for sample in samples:
        if sample is None:
            if not ignore_missing:
                return None
            continue
        count = count + 1
        if sample >= limit:
            hot = hot + 1
        if peak is None or sample > peak:
            peak = sample
    return {"count": count, "peak": peak, "hot": hot}


def report(name, value, **tags):       # fn/tags
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text


def alert(text, *, level="warn", page=False):      # fn/named-only
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
