import traceback

data = {"users": [{"name": "ann"}]}


class Node:
    child = None


n = Node()
for f in (
    lambda: data["users"][0]["age"],
    lambda: data["users"][3]["name"],
    lambda: n.child.child.value,
    lambda: n.child["x"] + 1,
    lambda: len(n) + 1,
    lambda: n.child(1, 2),
    lambda: data["users"][0]["name"].upper().nope(),
    lambda: data["users"]["x"],
):
    try:
        f()
    except Exception:
        traceback.print_exc()
data["users"][0]["name"][10]
