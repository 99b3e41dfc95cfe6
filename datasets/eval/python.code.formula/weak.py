def evaluate(formula, values):
    """Return the value of a formula."""
    return eval(formula, {"__builtins__": {}}, dict(values))
