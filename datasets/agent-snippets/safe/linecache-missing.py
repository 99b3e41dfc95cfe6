import linecache
print(repr(linecache.getline("nothing.py", 1)))
