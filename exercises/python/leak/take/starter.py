"""take: take and leave empty

take(box) hands back the list under "items" and leaves an empty one.
"""


def take(box):
    pass


box = {"items": [1, 2]}
print(take(box), box)
