# There is no example yet. Which reading should be crit for certain?
examples = []
