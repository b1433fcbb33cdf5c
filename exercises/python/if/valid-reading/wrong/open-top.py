# Exactly 100 is refused, exactly 0 is not. The task says **both
# included**. What does your question say to 100?
value = 42

valid = 0 <= value < 100
