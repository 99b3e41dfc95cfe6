# expect: raised TypeError
list.append = lambda *a: 1
