# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted os.system
# why: brings a whole module in to call one function of it

from os import *

try:
    system("id")
except Exception as error:
    print(type(error).__name__)
