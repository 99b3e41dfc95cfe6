import ast
for text in ("1", "-1.5", "'text'", "[1, (2, None), {'k': {3}}]", "b'x'", "1 + 2j", "True", "()", "{}", "set()", " 5", '"""a\nb"""', "0xff", "'a' 'b'", "1_000", "...", "{**{}}", "[*[1]]", "-'a'", "1 + 1", "x", "f(1)", "a.b", "1,", "[", "", "'unclosed", "lambda: 1", "f'{1}'", "1 if 1 else 2", "not 1", "{1: 2, 3}"):
    try:
        print(repr(text), "->", repr(ast.literal_eval(text)))
    except (ValueError, SyntaxError, TypeError) as e:
        print(repr(text), "->", type(e).__name__, str(e).split("<ast")[0].split(" (<unknown>")[0])
try:
    ast.literal_eval(5)
except Exception as e:
    print(type(e).__name__)
