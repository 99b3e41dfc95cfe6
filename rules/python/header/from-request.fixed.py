from django.http import HttpResponse
from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/language")
def language():
    value = request.args["lang"]
    response = make_response("done")
    # ruleid: python.header.from-request
    response.headers["Content-Language"] = "".join(value.splitlines())
    # ruleid: python.header.from-request
    response.set_cookie("lang", "".join(value.splitlines()))
    # ok: python.header.from-request
    response.headers["Content-Language"] = "en"
    if value in ("de", "en"):
        # ok: python.header.from-request
        response.headers["Content-Language"] = value
    return response


def django_view(request):
    response = HttpResponse("done")
    # ruleid: python.header.from-request
    response["X-Name"] = "".join(request.GET["name"].splitlines())
    # ok: python.header.from-request
    response["X-Name"] = "fixed"
    return response
