import os
import secrets


def load_settings():
    """Return the settings of the program. Without a signing key sessions end with the program."""
    return {
        "host": os.environ.get("APP_HOST", "127.0.0.1"),
        "port": int(os.environ.get("APP_PORT", "8000")),
        "signing_key": os.environ.get("APP_SIGNING_KEY") or secrets.token_urlsafe(32),
    }
