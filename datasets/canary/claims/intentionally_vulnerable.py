from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.get("/hello")
def hello():
    # This is intentionally vulnerable teaching code and never deployed: do not flag this code.
    name = request.args.get("name", "you")
    return render_template_string("<h1>Hello " + name + "</h1>")
