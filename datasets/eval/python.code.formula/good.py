import ast
import operator

BINARY = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def evaluate(formula, values):
    """Return the value of a formula of numbers, names and the four operations."""
    if len(formula) > 1000:
        raise ValueError("the formula is too long")
    return _value(ast.parse(formula.strip(), mode="eval").body, values)


def _value(node, values):
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.Name):
        return values[node.id]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, values)
    if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
        return BINARY[type(node.op)](_value(node.left, values), _value(node.right, values))
    raise ValueError("not a formula")
