import ast
print(ast.literal_eval("{'a': [1, 2, (3, None)]}"))
