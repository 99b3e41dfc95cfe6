# expect: raised AttributeError
[1].a
