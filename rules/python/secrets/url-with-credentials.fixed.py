import os

# ruleid: python.secrets.url-with-credentials
ENGINE = os.environ["DATABASE_URL"]
# ok: python.secrets.url-with-credentials
OTHER = os.environ["DATABASE_URL"]
# ok: python.secrets.url-with-credentials
TEMPLATE = "postgresql://{user}:{password}@{host}/shop"
# ok: python.secrets.url-with-credentials
DOCS = "https://docs.example.org:8443/guide"
