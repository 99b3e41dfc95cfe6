import uuid
print(len(str(uuid.uuid4())), uuid.UUID("12345678123456781234567812345678").version)
