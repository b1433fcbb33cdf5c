# A disk that is full already gets one more day: the first turn runs
# before anybody asks. Where does a `while` ask?
used = 80
growth = 7
size = 100

days = 0
while True:
    used = used + growth
    days = days + 1
    if used >= size:
        break
