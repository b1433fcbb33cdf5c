def report(name, value, **tags):
    text = f"{name}:{value}"
    if not tags:
        return text
    pairs = [f"{key}={item}" for key, item in sorted(tags.items())]
    return text + "|" + ",".join(pairs)
