import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, make_response, request
from flask_cors import CORS

app = Flask(__name__)
# ruleid: python.cors.any-origin-with-credentials
CORS(app, origins=os.environ["ALLOWED_ORIGINS"].split(","), supports_credentials=True)
# ok: python.cors.any-origin-with-credentials
CORS(app, origins=["https://shop.example"], supports_credentials=True)
api = FastAPI()
# ruleid: python.cors.any-origin-with-credentials
api.add_middleware(CORSMiddleware, allow_origins=os.environ["ALLOWED_ORIGINS"].split(","), allow_credentials=True)
# ok: python.cors.any-origin-with-credentials
api.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"], allow_credentials=True)


def weak():
    response = make_response("data")
    # ruleid: python.cors.any-origin-with-credentials
    response.headers["Access-Control-Allow-Origin"] = os.environ["ALLOWED_ORIGIN"]
    return response


def fine(allowed):
    response = make_response("data")
    origin = request.headers.get("Origin")
    if origin in allowed:
        # ok: python.cors.any-origin-with-credentials
        response.headers["Access-Control-Allow-Origin"] = origin
    return response
