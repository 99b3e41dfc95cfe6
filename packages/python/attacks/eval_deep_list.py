# expect: raised SyntaxError
eval("[" * 5000 + "]" * 5000)
