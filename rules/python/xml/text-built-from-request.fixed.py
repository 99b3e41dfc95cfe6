from xml.sax.saxutils import escape

from flask import Flask, request

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    name = request.form["name"]
    # ruleid: python.xml.text-built-from-request
    one = f"<order><name>{escape(name)}</name></order>"
    # ruleid: python.xml.text-built-from-request
    two = "<user>" + escape(name) + "</user>"
    # ok: python.xml.text-built-from-request
    three = f"<order><name>{escape(name)}</name></order>"
    # ok: python.xml.text-built-from-request
    four = "Hello " + name + "!"
    return save(one, two, three, four)
