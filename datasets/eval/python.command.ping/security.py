import os

import fake_ping

fake_ping.install()
from ping import ping

for host in ("192.0.2.1; touch broken", "192.0.2.1 && touch broken", "$(touch broken)", "`touch broken`", "192.0.2.1\ntouch broken", "| touch broken"):
    try:
        ping(host)
    except Exception:
        pass  # A refusal is as good as an answer.
    assert not os.path.exists("broken"), f"a command inside {host!r} was run"
