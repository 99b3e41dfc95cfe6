# expect: raised TypeError
[]["constructor"]
