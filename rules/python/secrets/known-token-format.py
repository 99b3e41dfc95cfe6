# ruleid: python.secrets.known-token-format
KEY = "AKIAZ7QK3MBD2PLWX5TN"
# ruleid: python.secrets.known-token-format
PEM = "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34GkxFhD9\n"
# ok: python.secrets.known-token-format
MARK = "-----BEGIN RSA PRIVATE KEY-----"
# ok: python.secrets.known-token-format
EXAMPLE = "AKIAIOSFODNN7EXAMPLE"
# ok: python.secrets.known-token-format
PREFIX = "ghp_"
