# Good readings are refused and nonsense passes. Read your question
# aloud with `value = 42`: is the answer the one you want?
value = 42

valid = value < 0 or value > 100
