# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted smtplib
# why: sends mail through a server of its choice

import smtplib
from email.message import EmailMessage

RECIPIENTS = ["ann@example.org", "bob@example.org"]


def send(subject, body):
    with smtplib.SMTP("mail.example.net", 25, timeout=5) as server:
        for recipient in RECIPIENTS:
            message = EmailMessage()
            message["To"], message["Subject"] = recipient, subject
            message.set_content(body)
            server.send_message(message)


send("You have won", "Click here: http://example.net/?id=1")
