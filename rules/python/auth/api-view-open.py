from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response


@api_view(["POST"])
# ruleid: python.auth.api-view-open
def ban_user(request, pk):
    user = Account.objects.get(pk=pk)
    user.is_active = False
    user.save()
    return Response({"banned": pk})


# ok: python.auth.api-view-open
@api_view(["POST"])
@permission_classes([IsAdminUser])
def unban_user(request, pk):
    user = Account.objects.get(pk=pk)
    user.is_active = True
    user.save()
    return Response({})


# ok: python.auth.api-view-open
@api_view(["GET"])
def show(request, pk):
    return Response({"name": Account.objects.get(pk=pk).name})
