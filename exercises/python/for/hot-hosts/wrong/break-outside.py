# web-1 comes twice, and a hot db-1 behind it never: `break` stands
# under the outer loop. Which of the two loops should be left?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    for s in samples:
        if s >= 90:
            hot.append(host)
    break
