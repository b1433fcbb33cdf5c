# When `load` equals `limit`, `level` stays empty: neither question says
# yes. What takes every case that is left?
load = 3.5
limit = 4.0

level = ""
if load > limit:
    level = "high"
if load < limit:
    level = "ok"
