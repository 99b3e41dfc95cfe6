# expect: exhausted
import secrets
secrets.token_hex(10**11)
