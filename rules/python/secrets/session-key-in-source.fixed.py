import os

from flask import Flask

app = Flask(__name__)
# ruleid: python.secrets.session-key-in-source
app.secret_key = os.environ["SECRET_KEY"]
# ruleid: python.secrets.session-key-in-source
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
# ok: python.secrets.session-key-in-source
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
