def leaks(step, size):
    sizes = []
    for turn in range(1000):
        step()
        sizes.append(size())
    return max(sizes[600:]) > max(sizes[200:600])
