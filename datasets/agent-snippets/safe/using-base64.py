import base64
print(base64.b64encode(b"hi there").decode(), base64.b64decode("aGk="))
