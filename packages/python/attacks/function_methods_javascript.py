# expect: raised AttributeError
print.call
