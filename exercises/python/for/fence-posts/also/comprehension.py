step = 15
end = 60

ticks = [t for t in range(0, end + 1, step)]
