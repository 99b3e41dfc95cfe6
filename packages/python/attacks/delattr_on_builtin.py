# expect: raised TypeError
del str.join
