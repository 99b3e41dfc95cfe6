# label: safe
# cwe: CWE-94
# expect: returned
# why: composes functions

from functools import partial, reduce


def compose(*functions):
    return lambda value: reduce(lambda result, function: function(result), functions, value)


def scale(factor, value):
    return factor * value


pipeline = compose(partial(scale, 3), lambda value: value + 1, str)
print(pipeline(4), type(pipeline(4)).__name__)
