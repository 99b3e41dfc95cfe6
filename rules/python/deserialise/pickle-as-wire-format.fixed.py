from celery import Celery

app = Celery("shop")
# ruleid: python.deserialise.pickle-as-wire-format
app.conf.accept_content = ["json"]
# ruleid: python.deserialise.pickle-as-wire-format
app.conf.update(task_serializer="json")
# ruleid: python.deserialise.pickle-as-wire-format
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
# ok: python.deserialise.pickle-as-wire-format
app.conf.update(task_serializer="json", accept_content=["json"])


def worker(sock):
    # ruleid: python.deserialise.pickle-as-wire-format
    job = sock.recv_json()
    # ok: python.deserialise.pickle-as-wire-format
    return sock.recv_json(), job
