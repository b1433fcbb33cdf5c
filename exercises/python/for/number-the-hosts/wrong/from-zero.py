# The first line is `0. web-1`. A person begins at 1. Who decides here
# where the counting begins?
hosts = ["web-1", "web-2", "db-1"]

lines = []
for number, host in enumerate(hosts):
    lines.append(str(number) + ". " + host)
