# expect: raised AttributeError
ValueError().stack
