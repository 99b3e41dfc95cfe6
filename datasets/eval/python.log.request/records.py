"""Keeps what is logged, as it would stand in a file."""
import logging


class Records(logging.Handler):
    def __init__(self):
        super().__init__(logging.DEBUG)
        self.lines = []
        self.levels = []

    def emit(self, record):
        self.lines.append(self.format(record) + repr({key: value for key, value in vars(record).items() if key not in ("msg", "args")}))
        self.levels.append(record.levelno)


def new_logger():
    logger = logging.Logger("service", logging.DEBUG)
    records = Records()
    logger.addHandler(records)
    return logger, records
