# label: safe
# cwe: CWE-95
# expect: returned
# why: tests its own examples

import doctest


def double(value):
    """Twice the value.

    >>> double(4)
    8
    >>> double("ab")
    'abab'
    """
    return value * 2


results = doctest.testmod()
print(results.attempted, "examples,", results.failed, "failed")
