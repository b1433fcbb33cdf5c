# `hot` stays empty: `break` leaves at once, and the line behind it
# never runs. Which of the two comes first?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    for s in samples:
        if s >= 90:
            break
            hot.append(host)
