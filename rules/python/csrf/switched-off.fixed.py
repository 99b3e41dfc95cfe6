from django.views.decorators.csrf import csrf_exempt
from flask import Flask

app = Flask(__name__)
# ruleid: python.csrf.switched-off
app.config["WTF_CSRF_ENABLED"] = True
# ok: python.csrf.switched-off
app.config["WTF_CSRF_ENABLED"] = True


# ruleid: python.csrf.switched-off
def transfer(request):
    return request.POST["amount"]


# ok: python.csrf.switched-off
def plain(request):
    return request.POST["amount"]


# ruleid: python.csrf.switched-off
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
# ok: python.csrf.switched-off
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]


# ok: python.csrf.switched-off
@csrf_exempt
def callback(request):
    if not hmac.compare_digest(request.headers["X-Signature"], sign(request.body)):
        return HttpResponseForbidden()
    return HttpResponse("ok")
