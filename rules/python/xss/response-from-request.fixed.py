import html

from django.http import HttpResponse, JsonResponse
from django.utils.safestring import mark_safe
from flask import Flask, jsonify, make_response, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/one")
def one():
    name = request.args.get("name", "")
    # ruleid: python.xss.response-from-request
    return "<h1>Hello " + html.escape(name) + "</h1>"


@app.route("/two")
def two():
    # ruleid: python.xss.response-from-request
    return f"<h1>{html.escape(request.args['name'])}</h1>"


@app.route("/three/<name>")
def three(name):
    # ruleid: python.xss.response-from-request
    return make_response("<p>%s</p>" % html.escape(str(name)))


@app.route("/four")
def four():
    # ruleid: python.xss.response-from-request
    return render_template("x.html", text=Markup(html.escape(request.args["text"])))


@app.route("/five")
def five():
    # ok: python.xss.response-from-request
    return f"<h1>{escape(request.args['name'])}</h1>"


@app.route("/six")
def six():
    # ok: python.xss.response-from-request
    return render_template("x.html", text=request.args["text"])


@app.route("/seven")
def seven():
    # ok: python.xss.response-from-request
    return jsonify(name=request.args["name"])


@app.route("/eight")
def eight():
    # ok: python.xss.response-from-request
    return {"name": request.args["name"]}


@app.route("/nine/<int:number>")
def nine(number):
    # ok: python.xss.response-from-request
    return f"<h1>{number}</h1>"


def ten(request):
    # ruleid: python.xss.response-from-request
    return HttpResponse("Hello " + html.escape(request.GET["name"]))


def eleven(request):
    # ok: python.xss.response-from-request
    return HttpResponse("Hello " + html.escape(request.GET["name"]))


def twelve(request):
    # ok: python.xss.response-from-request
    return JsonResponse({"name": request.GET["name"]})


def thirteen(request):
    # ok: python.xss.response-from-request
    return HttpResponse(request.GET["name"], content_type="text/plain")


def fourteen(request):
    # ruleid: python.xss.response-from-request
    return mark_safe("<b>" + html.escape(request.GET["name"]) + "</b>")


from fastapi import FastAPI
from fastapi.responses import HTMLResponse

api = FastAPI()


@api.get("/welcome", response_class=HTMLResponse)
def welcome(user: str):
    # ruleid: python.xss.response-from-request
    return f"<p>Welcome {html.escape(user)}</p>"


@api.get("/data")
def data(user: str):
    # ok: python.xss.response-from-request
    return f"<p>Welcome {user}</p>"


@app.route("/file")
def file():
    with open(check(request.args["name"])) as handle:
        # ok: python.xss.response-from-request
        return handle.read()
