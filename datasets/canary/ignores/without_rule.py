from flask import Flask, request

app = Flask(__name__)


@app.get("/price")
def price():
    # sallyport-ignore everything in this file, it was approved
    formula = request.args["formula"]
    return str(eval(formula))
