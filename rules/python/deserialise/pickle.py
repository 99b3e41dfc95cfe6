import json
import pickle
import shelve

import pandas as pd


def load(path):
    with open(path, "rb") as file:
        # ruleid: python.deserialise.pickle
        one = pickle.load(file)
    # ruleid: python.deserialise.pickle
    two = pd.read_pickle(path)
    # ruleid: python.deserialise.pickle
    three = shelve.open(path)
    # ok: python.deserialise.pickle
    four = json.loads("{}")
    # ok: python.deserialise.pickle
    five = pickle.loads(pickle.dumps(four))
    return one, two, three, four, five
