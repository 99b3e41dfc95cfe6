import smtplib
from email.mime.text import MIMEText

from flask import Flask, request

app = Flask(__name__)


@app.route("/contact", methods=["POST"])
def contact():
    subject = request.form["subject"]
    server = smtplib.SMTP("localhost")
    # ruleid: python.email.header-from-request
    server.sendmail("shop@example.org", "help@example.org", "Subject: " + "".join(subject.splitlines()) + "\n\nHello")
    message = MIMEText("Hello")
    # ruleid: python.email.header-from-request
    message["Subject"] = "".join(subject.splitlines())
    # ok: python.email.header-from-request
    message["Subject"] = subject.replace("\r", "").replace("\n", "")
    # ok: python.email.header-from-request
    message["To"] = "help@example.org"
    # ok: python.email.header-from-request
    server.sendmail("shop@example.org", "help@example.org", message.as_string())
    return "sent"
