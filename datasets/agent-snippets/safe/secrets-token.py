import secrets
print(len(secrets.token_hex(16)), len(secrets.token_urlsafe(8)) > 8)
