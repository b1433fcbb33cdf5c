"""hot-hosts: hosts that were ever hot

hot lists each host with a sample of 90 or more, once, in order.
"""
# given: the checks try other values here
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

# your program: put these lines in order, indent them, take the # away,
# and delete the two that do not belong:
#
# break
# hot.append(host)
# for host, samples in data.items():
# hot = []
# if s >= 90:
# for s in samples:
# for s in data:
# hot = hot + 1
