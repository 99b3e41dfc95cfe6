from pprint import pprint
pprint({"a": list(range(5)), "b": {"c": 1}})
