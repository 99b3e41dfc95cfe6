from django.core.mail import send_mail
from flask import Flask, request

app = Flask(__name__)
PUBLIC_URL = "https://shop.example.org"


@app.route("/forgot", methods=["POST"])
def forgot():
    token = new_token(request.form["mail"])
    # ruleid: python.header.host-in-link
    reset_link = "https://" + request.headers["Host"] + "/reset?token=" + token
    # ruleid: python.header.host-in-link
    send_mail("Reset", f"Go to {request.host_url}reset/{token}", "shop@example.org", ["x"])
    # ok: python.header.host-in-link
    other_link = PUBLIC_URL + "/reset?token=" + token
    # ok: python.header.host-in-link
    send_mail("Reset", f"Go to {other_link}", "shop@example.org", ["x"])
    return "sent"
