load = 3.5
limit = 4.0

level = "high" if limit < load else "ok"
