import smtplib
import socket

from flask import Flask, request

app = Flask(__name__)
MIRRORS = {"eu": "eu.example.org"}


@app.route("/check")
def check():
    host = request.args["host"]
    sock = socket.socket()
    # ruleid: python.ssrf.connect-from-request
    sock.connect((host, 80))
    # ruleid: python.ssrf.connect-from-request
    socket.create_connection((host, 25))
    # ruleid: python.ssrf.connect-from-request
    smtplib.SMTP(host)
    # ok: python.ssrf.connect-from-request
    socket.create_connection((MIRRORS[host], 25))
    # ok: python.ssrf.connect-from-request
    smtplib.SMTP("localhost")
    return "open"
