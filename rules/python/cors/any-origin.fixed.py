import os

from flask import Flask, make_response
from flask_cors import CORS

app = Flask(__name__)
# ruleid: python.cors.any-origin
CORS(app, origins=os.environ["ALLOWED_ORIGINS"].split(","))
# ok: python.cors.any-origin
CORS(app, origins=["https://shop.example"])


def weak():
    response = make_response("data")
    # ruleid: python.cors.any-origin
    response.headers["Access-Control-Allow-Origin"] = os.environ["ALLOWED_ORIGIN"]
    # ok: python.cors.any-origin
    response.headers["Access-Control-Allow-Origin"] = "https://shop.example"
    return response
