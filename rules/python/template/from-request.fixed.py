from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: python.template.from-request
    a = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ruleid: python.template.from-request
    b = render_template_string("Hello {{ name }}", name=name)
    # ruleid: python.template.from-request
    c = Template("Hello {{ name }}").render(name=name)
    # ruleid: python.template.from-request
    d = Environment().from_string(name).render()
    # ok: python.template.from-request
    e = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: python.template.from-request
    f = render_template("hello.html", name=name)
    # ok: python.template.from-request
    g = Template("Hello {{ name }}").render(name=name)
    return a + b + c + d + e + f + g
