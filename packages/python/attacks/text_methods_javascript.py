# expect: raised AttributeError
"a".charCodeAt(0)
