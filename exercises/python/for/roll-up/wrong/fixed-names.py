# Every `data` gives web-1 and db-1, as in the example. The checks put
# other hosts into it. Which line reads them?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {"web-1": 15.0, "db-1": None}
