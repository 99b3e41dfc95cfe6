import traceback


class Key:
    def __repr__(self):
        return "<Key one\ntwo>"

    def __hash__(self):
        return 5


for key in ("text", 5, None, ("a", 1), "it's", "new\nline", 1.5, "", b"x", Key(), "é😀"):
    try:
        {}[key]
    except KeyError as e:
        print(e, repr(e), sep=" | ")
        traceback.print_exc()
raise KeyError("a", "b")
