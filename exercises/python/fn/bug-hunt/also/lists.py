examples = [[74, "ok"], [75, "warn"], [89, "warn"], [90, "crit"], [50, "ok"]]
