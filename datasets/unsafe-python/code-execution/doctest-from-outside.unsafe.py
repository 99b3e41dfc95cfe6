# label: unsafe
# cwe: CWE-95
# expect: refused import-not-granted subprocess
# why: runs examples of a text as tests

import doctest

PAGE = """
>>> import subprocess
>>> subprocess.getoutput('id')
'uid=0(root)'
"""


def check(page):
    def holder():
        pass

    holder.__doc__ = page
    doctest.run_docstring_examples(holder, {})
    return "checked"


print(check(PAGE))
