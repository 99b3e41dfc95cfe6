import os

from formula import evaluate

climb = "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__"
for formula in (
    "__import__('os').mkdir('broken')",
    "open('broken', 'w')",
    "exec(\"import os; os.mkdir('broken')\")",
    climb + "['mkdir']('broken')",
    "(lambda: " + climb + "['mkdir']('broken'))()",
    "price.__class__.__base__.__subclasses__()",
    "[c for c in price.__class__.__base__.__subclasses__()]",
):
    try:
        found = evaluate(formula, {"price": 1})
    except Exception:
        found = None  # A refusal is as good as an answer.
    assert not os.path.exists("broken"), f"code inside {formula[:40]!r} was run"
    assert not isinstance(found, list), "attributes of objects are reached"
