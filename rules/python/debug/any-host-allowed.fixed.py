import os

# ruleid: python.debug.any-host-allowed
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
# ok: python.debug.any-host-allowed
ALLOWED_HOSTS = ["shop.example"]
