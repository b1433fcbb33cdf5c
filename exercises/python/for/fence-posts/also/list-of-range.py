step = 15
end = 60

ticks = list(range(0, end + 1, step))
print(ticks)
