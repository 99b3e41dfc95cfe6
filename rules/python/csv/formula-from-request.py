import csv
import io

from flask import Flask, request

app = Flask(__name__)


def as_cell(text):
    return "'" + text if text[:1] in "=+-@" else text


@app.route("/export", methods=["POST"])
def export():
    out = io.StringIO()
    writer = csv.writer(out)
    name = request.form["name"]
    # ruleid: python.csv.formula-from-request
    writer.writerow([name, "x"])
    # ruleid: python.csv.formula-from-request
    writer.writerow(request.get_json()["row"])
    # ok: python.csv.formula-from-request
    writer.writerow([as_cell(name), "x"])
    # ok: python.csv.formula-from-request
    writer.writerow(["name", "x"])
    # ok: python.csv.formula-from-request
    writer.writerow([int(request.form["n"])])
    return out.getvalue()


@app.post("/quoted")
def quoted():
    text = request.form["text"]
    if FORMULA.match(text):
        text = "'" + text
    # ok: python.csv.formula-from-request
    writer.writerow([text])
    return ""
