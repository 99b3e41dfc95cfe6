# expect: raised AttributeError
"a".length
