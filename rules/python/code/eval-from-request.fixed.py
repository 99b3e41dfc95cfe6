import ast
import operator

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


def work_out(text):
    """Work out a calculation: numbers, + - * / // % **, and parentheses. Nothing else is run."""
    operators = {
        ast.Add: operator.add,
        ast.Sub: operator.sub,
        ast.Mult: operator.mul,
        ast.Div: operator.truediv,
        ast.FloorDiv: operator.floordiv,
        ast.Mod: operator.mod,
        ast.Pow: operator.pow,
        ast.USub: operator.neg,
        ast.UAdd: operator.pos,
    }

    def value(node):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            return node.value
        if isinstance(node, ast.UnaryOp) and type(node.op) in operators:
            return operators[type(node.op)](value(node.operand))
        if isinstance(node, ast.BinOp) and type(node.op) in operators:
            left, right = value(node.left), value(node.right)
            if isinstance(node.op, ast.Pow) and (abs(left) > 10**6 or abs(right) > 100):
                raise ValueError("the power is too large")
            return operators[type(node.op)](left, right)
        raise ValueError("only numbers and operators can be worked out")

    return value(ast.parse(text, mode="eval").body)


@app.route("/calc")
def calc():
    formula = request.args.get("formula", "0")
    # ruleid: python.code.eval-from-request
    result = work_out(formula)
    # ruleid: python.code.eval-from-request
    exec("x = " + formula)
    # ruleid: python.code.eval-from-request
    code = compile(request.form["code"], "<user>", "exec")
    # ruleid: python.code.eval-from-request
    eval(formula, {"__builtins__": {}}, {})
    # ok: python.code.eval-from-request
    result = ast.literal_eval(formula)
    # ok: python.code.eval-from-request
    result = eval("1 + 1")
    # ok: python.code.eval-from-request
    result = eval(str(int(formula)) + " * 2")
    return str(result)


@api.get("/calc")
async def calculate(expression: str, times: int):
    # ruleid: python.code.eval-from-request
    value = work_out(expression)
    # ok: python.code.eval-from-request
    value = eval(f"2 * {times}")
    return {"value": value}


@app.route("/rows")
def rows():
    # ruleid: python.code.eval-from-request
    chosen = sales_df.query(request.args["where"], engine="python")
    # ok: python.code.eval-from-request
    return str(session.query(request.args["name"])) + chosen.to_json()
