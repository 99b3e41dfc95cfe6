import ast

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.route("/calc")
def calc():
    formula = request.args.get("formula", "0")
    # ruleid: python.code.eval-from-request
    result = ast.literal_eval(formula)
    # ruleid: python.code.eval-from-request
    exec("x = " + formula)
    # ruleid: python.code.eval-from-request
    code = compile(request.form["code"], "<user>", "exec")
    # ruleid: python.code.eval-from-request
    ast.literal_eval(formula)
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
    value = ast.literal_eval(expression)
    # ok: python.code.eval-from-request
    value = eval(f"2 * {times}")
    return {"value": value}


@app.route("/rows")
def rows():
    # ruleid: python.code.eval-from-request
    chosen = sales_df.query(request.args["where"], engine="python")
    # ok: python.code.eval-from-request
    return str(session.query(request.args["name"])) + chosen.to_json()
