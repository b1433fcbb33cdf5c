# `summary` is empty for every `data`: no host was looked at yet. How do
# you get from host to host, each with its samples?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
