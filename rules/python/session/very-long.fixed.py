from datetime import timedelta

from flask import Flask

app = Flask(__name__)
# ruleid: python.session.very-long
app.permanent_session_lifetime = timedelta(hours=12)
# ok: python.session.very-long
app.permanent_session_lifetime = timedelta(hours=8)
