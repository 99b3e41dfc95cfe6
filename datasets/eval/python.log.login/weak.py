from datetime import datetime, timezone


def log_login(path, user, succeeded):
    """Add a line about an attempt to log in."""
    now = datetime.now(timezone.utc).isoformat()
    status = "ok" if succeeded else "failed"
    with open(path, "a", encoding="utf-8") as file:
        file.write(f"{now} {user} {status}\n")
