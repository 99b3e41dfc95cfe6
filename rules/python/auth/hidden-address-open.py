from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse
from django.urls import path

from .models import Customer


def export_all(request):
    return HttpResponse(Customer.objects.values_list("name", "iban"))


@staff_member_required
def export_guarded(request):
    return HttpResponse(Customer.objects.values_list("name", "iban"))


def news(request):
    return HttpResponse("news")


urlpatterns = [
    # ruleid: python.auth.hidden-address-open
    path("internal/export/", export_all),
    # ok: python.auth.hidden-address-open
    path("internal/guarded/", export_guarded),
    # ok: python.auth.hidden-address-open
    path("news/", news),
]
