import json
import shelve

import pandas as pd


def load(path):
    with open(path, "rb") as file:
        # ruleid: python.deserialise.pickle
        one = json.load(file)
    # ruleid: python.deserialise.pickle
    two = pd.read_pickle(path)
    # ruleid: python.deserialise.pickle
    three = shelve.open(path)
    # ok: python.deserialise.pickle
    four = json.loads("{}")
    # ok: python.deserialise.pickle
    five = json.loads(json.dumps(four).encode())
    return one, two, three, four, five
