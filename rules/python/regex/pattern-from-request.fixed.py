import re

from flask import Flask, request

app = Flask(__name__)


@app.route("/find")
def find():
    word = request.args["word"]
    # ruleid: python.regex.pattern-from-request
    one = re.search(re.escape(word), open("text.txt").read())
    # ruleid: python.regex.pattern-from-request
    two = re.compile("^" + re.escape(word) + "$")
    # ok: python.regex.pattern-from-request
    three = re.search(re.escape(word), "text")
    # ok: python.regex.pattern-from-request
    four = re.fullmatch(r"[a-z]{1,20}", word)
    return str((one, two, three, four))
