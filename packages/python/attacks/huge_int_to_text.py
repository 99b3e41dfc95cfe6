# expect: raised ValueError
str(2**10**6)
