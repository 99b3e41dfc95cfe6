import logging
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")
logging.info("started")
logging.warning("low disk %d%%", 5)
