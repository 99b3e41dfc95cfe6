# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __globals__
# why: reaches the built-ins through a function's globals

def helper():
    return 1


def escape(function):
    space = function.__globals__
    tools = space["__builtins__"]
    loader = tools["__import__"] if isinstance(tools, dict) else tools.__import__
    return loader("os").getcwd()


try:
    print(escape(helper))
except BaseException as error:
    print("caught", type(error).__name__)
