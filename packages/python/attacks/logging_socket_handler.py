# expect: ended AttributeError
try:
    import logging.handlers
    logging.handlers.SocketHandler("127.0.0.1", 9)
    print("caught")
except BaseException as e:
    print(type(e).__name__)
