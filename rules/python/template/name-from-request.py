from flask import Flask, abort, render_template, request

app = Flask(__name__)
PAGES = {"about": "about.html"}


@app.route("/page/<name>")
def page(name):
    # ruleid: python.template.name-from-request
    one = render_template(name + ".html")
    # ruleid: python.template.name-from-request
    two = render_template(request.args["page"])
    # ok: python.template.name-from-request
    three = render_template(PAGES[name])
    # ok: python.template.name-from-request
    four = render_template("page.html", name=name)
    return one + two + three + four
