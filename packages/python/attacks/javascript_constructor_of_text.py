# expect: raised AttributeError
x = "".constructor
