# ruleid: python.debug.any-host-allowed
ALLOWED_HOSTS = ["*"]
# ok: python.debug.any-host-allowed
ALLOWED_HOSTS = ["shop.example"]
