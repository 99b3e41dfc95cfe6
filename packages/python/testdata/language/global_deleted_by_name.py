# Globals can be deleted by their names, in text or in the dictionary of globals.
q = 1
del globals()['q']
try:
    print(q)
except NameError as e:
    print(e)
r = 1
exec('del r')
try:
    print(r)
except NameError as e:
    print(e)
