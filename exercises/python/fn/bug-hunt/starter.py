"""bug-hunt: write the examples that catch the bugs

crit from 90 up, warn from 75 up to below 90, else ok.
"""
# your examples: pairs of a reading and the word that belongs to it
examples = [
    (95, "crit"),
]

# for you: a broken version to try them on (the hidden ones differ)


def broken(cpu):
    if cpu >= 90:
        return "crit"
    elif cpu >= 70:
        return "warn"
    return "ok"


for cpu, expected in examples:
    if broken(cpu) != expected:
        print("caught by", cpu)
