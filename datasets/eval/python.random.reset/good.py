import secrets
import string

ALPHABET = string.ascii_letters + string.digits


def new_reset_code():
    """Return a new code of 24 characters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(24))
