# expect: raised AttributeError
print(print.c)
