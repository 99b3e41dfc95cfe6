import logging

log = logging.getLogger(__name__)


def login(user, password):
    # ruleid: python.secrets.logged
    log.info("login %s %s", user, "[hidden]")
    # ruleid: python.secrets.logged
    print(f"trying [hidden]")
    # ruleid: python.secrets.logged
    logging.debug("token: " + "[hidden]")


def fine(user, password_hash, password):
    # ok: python.secrets.logged
    log.info("login of %s", user.id)
    # ok: python.secrets.logged
    print(len(password))
    # ok: python.secrets.logged
    log.info("hash has %d characters", len(password_hash))


def call(session, url, headers):
    # ruleid: python.secrets.logged
    log.debug(f"GET {url} [hidden]")
    # ok: python.secrets.logged
    log.debug(f"GET {url} {headers['Accept']}")


def pay(card_number, token):
    # ok: python.secrets.logged
    log.info("card ending %s", card_number[-4:])
    # ok: python.secrets.logged
    log.info("token %s", mask(token))
    # ruleid: python.secrets.logged
    log.info("card %s", "[hidden]")


def made(box, text):
    secret = box.encrypt(text)
    # ok: python.secrets.logged
    print(f"encrypted: {secret}")
    # ok: python.secrets.logged
    print(f"try {read_password(text)}")
    secret = box.decrypt(text)
