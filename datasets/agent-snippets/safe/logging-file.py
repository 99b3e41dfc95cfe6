import logging
logger = logging.getLogger("app")
handler = logging.FileHandler("app.log")
logger.addHandler(handler)
logger.error("something happened")
handler.close()
print(open("app.log").read().strip())
