# expect: raised AttributeError
[].push(1)
