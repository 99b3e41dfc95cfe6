# expect: ended badly formed hexadecimal UUID string
import uuid
try:
    uuid.UUID("constructor")
except ValueError as e:
    print(e)
