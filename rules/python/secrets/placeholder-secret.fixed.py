import os

# ruleid: python.secrets.placeholder-secret
SECRET = os.environ["APP_SECRET"]
# ruleid: python.secrets.placeholder-secret
api_key = os.environ["API_KEY"]
# ok: python.secrets.placeholder-secret
REAL = os.environ["APP_SECRET"]
# ok: python.secrets.placeholder-secret
PORT = os.environ.get("PORT", "8080")
