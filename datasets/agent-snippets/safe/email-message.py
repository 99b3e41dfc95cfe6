from email.message import EmailMessage
m = EmailMessage()
m["Subject"] = "Hi"
m.set_content("text")
print(m["Subject"])
