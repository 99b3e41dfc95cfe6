"""Texts of some thousand characters have to be read in no time: two seconds of the processor are some thousand times what is needed."""
import signal

from tags import is_tag_list


class TooLong(BaseException):
    pass


def stop(*_):
    raise TooLong


signal.signal(signal.SIGVTALRM, stop)
try:
    for text in (
        "a" * 40 + "!",
        "a" * 5_000 + "!",
        "a-" * 2_000 + "!",
        "a," * 2_000 + "!",
        "ab-1" * 1_000 + "--",
        "a" + " " * 3_000 + "b",
        "a, " * 1_500 + "!",
        "a ," * 1_500 + " ",
    ):
        signal.setitimer(signal.ITIMER_VIRTUAL, 2)
        try:
            is_tag_list(text)
        except Exception:
            pass  # A refusal is as good as an answer.
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
except TooLong:
    raise SystemExit(f"{text[:12]!r} … ({len(text)} characters) keeps the processor busy") from None
