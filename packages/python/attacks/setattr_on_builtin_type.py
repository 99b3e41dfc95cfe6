# expect: raised TypeError
int.constructor = 1
