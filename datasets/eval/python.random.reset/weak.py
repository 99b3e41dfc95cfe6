import random
import string


def new_reset_code():
    """Return a new code of 24 characters."""
    return "".join(random.choice(string.ascii_letters + string.digits) for _ in range(24))
