# `lines` holds pairs such as `(1, "web-1")`. The task asks for one text
# for each host. What glues the parts together?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for pair in enumerate(hosts, start=1):
    lines.append(pair)
