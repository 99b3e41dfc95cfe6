# expect: raised AttributeError
[].length
