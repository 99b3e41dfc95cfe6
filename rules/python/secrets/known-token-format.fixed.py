import os

# ruleid: python.secrets.known-token-format
KEY = os.environ["APP_KEY"]
# ruleid: python.secrets.known-token-format
PEM = os.environ["PEM"]
# ok: python.secrets.known-token-format
MARK = "-----BEGIN RSA PRIVATE KEY-----"
# ok: python.secrets.known-token-format
EXAMPLE = "AKIAIOSFODNN7EXAMPLE"
# ok: python.secrets.known-token-format
PREFIX = "ghp_"
