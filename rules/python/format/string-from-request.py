from flask import Flask, request

app = Flask(__name__)


class User:
    name = "x"


@app.route("/hello")
def hello():
    template = request.args.get("template", "Hello {user.name}")
    # ruleid: python.format.string-from-request
    text = template.format(user=User())
    # ruleid: python.format.string-from-request
    text = request.args["greeting"] % User.name
    # ok: python.format.string-from-request
    text = "Hello {name}".format(name=request.args["name"])
    # ok: python.format.string-from-request
    text = "Hello %s" % request.args["name"]
    # ok: python.format.string-from-request
    text = template.replace("{name}", User.name)
    return text
