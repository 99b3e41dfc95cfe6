import os

# ruleid: python.secrets.placeholder-secret
SECRET = os.environ.get("APP_SECRET", "change-me")
# ruleid: python.secrets.placeholder-secret
api_key = "your-api-key-here"
# ok: python.secrets.placeholder-secret
REAL = os.environ["APP_SECRET"]
# ok: python.secrets.placeholder-secret
PORT = os.environ.get("PORT", "8080")
