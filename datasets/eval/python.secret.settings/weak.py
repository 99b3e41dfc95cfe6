import os


def load_settings():
    """Return the settings of the program."""
    return {
        "host": os.environ.get("APP_HOST", "127.0.0.1"),
        "port": int(os.environ.get("APP_PORT", "8000")),
        "signing_key": os.environ.get("APP_SIGNING_KEY", "dev-secret-key"),
    }
