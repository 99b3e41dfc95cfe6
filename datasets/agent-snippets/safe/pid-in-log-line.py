import logging, os, sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.INFO)
logging.info("started with pid of type %s", type(os.getpid()).__name__)
