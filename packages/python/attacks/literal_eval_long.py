# expect: exhausted
import ast
while True:
    ast.literal_eval("[" + "1," * 10**6 + "]")
