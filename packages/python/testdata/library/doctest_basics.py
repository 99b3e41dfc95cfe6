"""Module doc.

>>> 1 + 1
2
"""
import doctest
import io
import sys


def add(a, b):
    """
    >>> add(2, 3)
    5
    >>> add("a", 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> print("x\\n\\ny")
    x
    <BLANKLINE>
    y
    """
    return a + b


def wrong():
    """
    >>> 2 + 2
    5
    >>> [1, 2,
    ...  3]
    [1, 2, 3]
    """


def flags():
    """
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 18, 19]
    >>> print("a    b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> 1 / 0  # doctest: +SKIP
    """


r = doctest.testmod()
print(r, r.failed, r.attempted)
e = doctest.DocTestParser().get_examples(">>> x = 1\n>>> x\n1\n>>> if x:\n...     x\n1\n")
print([(x.source, x.want, x.lineno) for x in e])
