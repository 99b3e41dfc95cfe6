# expect: ended ['a', 'b'] {'a': 1}
print([constructor for constructor in "ab"], {__proto__: 1 for __proto__ in "a"})
