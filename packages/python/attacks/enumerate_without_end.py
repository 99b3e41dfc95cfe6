# expect: exhausted
list(enumerate(iter(int,1)))
