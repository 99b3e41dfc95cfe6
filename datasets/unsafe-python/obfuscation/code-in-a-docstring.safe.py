# label: safe
# cwe: CWE-506
# expect: returned
# why: prints a documentation text

import inspect
import textwrap


def license():
    """Licence text.

    You may use it,
        and change it.
    """


print(inspect.getdoc(license))
print(textwrap.shorten(license.__doc__, 25))
