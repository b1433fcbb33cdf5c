# Python stops: an example is a pair. Which word belongs to the
# reading?
examples = [90, 89, 75, 74, 0]
