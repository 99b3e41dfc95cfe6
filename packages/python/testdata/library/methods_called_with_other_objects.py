# Methods taken from their class and called with something else raise; they do not end the run.
import collections
import datetime
import random


def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print("raises", isinstance(error, (TypeError, AttributeError)))
    else:
        print("does not raise")


attempt(collections.Counter.most_common, 5)
attempt(collections.Counter.elements, [])
attempt(collections.namedtuple("P", "x y")._asdict, 5)
attempt(collections.ChainMap.new_child, 5)
attempt(datetime.date.isoformat, "today")
attempt(random.Random.choice, 5, [1])
