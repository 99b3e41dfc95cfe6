import fake_ping

fake_ping.install()
from ping import ping

assert ping("192.0.2.1") is True, "a host that answers"
assert ping("192.0.2.9") is False, "a host that does not answer"
assert "192.0.2.1" in fake_ping.words(), "the ping command is used"
