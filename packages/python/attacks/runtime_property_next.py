# expect: raised AttributeError
iter([1]).next()
