import os

from flask import Flask

app = Flask(__name__)

if __name__ == "__main__":
    # ruleid: python.debug.flask-debug-on
    app.run(host="127.0.0.1", debug=False)
    # ok: python.debug.flask-debug-on
    app.run(debug=os.environ.get("SHOP_DEBUG") == "1")
    # ok: python.debug.flask-debug-on
    app.run()
