# expect: raised AttributeError
True.valueOf
