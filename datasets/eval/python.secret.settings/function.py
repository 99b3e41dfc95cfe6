import os

os.environ.update(APP_HOST="0.0.0.0", APP_PORT="9000", APP_SIGNING_KEY="a-key-of-the-administrator-0123456789")
from settings import load_settings

settings = load_settings()
assert settings["host"] == "0.0.0.0", "host"
assert settings["port"] == 9000, "port"
assert settings["signing_key"] == "a-key-of-the-administrator-0123456789", "signing key"
del os.environ["APP_HOST"], os.environ["APP_PORT"]
settings = load_settings()
assert settings["host"] == "127.0.0.1" and settings["port"] == 8000, "defaults"
