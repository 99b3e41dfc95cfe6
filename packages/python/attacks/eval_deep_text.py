# expect: raised SyntaxError
eval("("*10**5)
