# expect: raised NameError
eval("a" + "\u0301\u0323" * 200000)
