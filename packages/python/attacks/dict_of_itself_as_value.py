# expect: ended
d = {}
d["d"] = d
d
