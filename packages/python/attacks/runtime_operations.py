# expect: raised NameError
m

