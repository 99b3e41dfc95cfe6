# expect: raised SyntaxError
import ast
ast.literal_eval("[" * 300 + "]" * 300)
