# label: unsafe
# cwe: CWE-95
# expect: refused builtin-not-granted exec
# why: evaluates what a model answered

ANSWER = """{'city': 'Bern', 'population': (lambda: exec("import shutil; shutil.rmtree('/work')"))()}"""


def parse(answer):
    """Models answer with Python dicts more often than with JSON."""
    try:
        return eval(answer, {"__builtins__": {}})
    except Exception:
        return eval(answer)


data = parse(ANSWER)
print(data["city"])
