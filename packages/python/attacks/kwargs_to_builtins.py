# expect: raised TypeError
print(1, **{"constructor": 1})
