from django.http import JsonResponse

from .models import Item


def items(request):
    conditions = request.GET.dict()
    # ruleid: python.sql.orm-condition-from-request
    found = Item.objects.filter(**conditions)
    # ruleid: python.sql.orm-condition-from-request
    found = found | Item.objects.filter(**{request.GET["field"]: request.GET["value"]})
    # ok: python.sql.orm-condition-from-request
    found = Item.objects.filter(name=request.GET["name"])
    order = request.GET.get("order", "name")
    if order not in {"name", "price"}:
        order = "name"
    # ok: python.sql.orm-condition-from-request
    found = Item.objects.order_by(order)
    return JsonResponse(list(found.values()), safe=False)
