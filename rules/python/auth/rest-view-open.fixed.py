from rest_framework import permissions, viewsets
from rest_framework.views import APIView

from .models import Invoice


class InvoiceViewSet(viewsets.ModelViewSet):
    queryset = Invoice.objects.all()
    # ruleid: python.auth.rest-view-open
    permission_classes = [permissions.IsAuthenticated]


class OrderView(APIView):
    # ruleid: python.auth.rest-view-open
    permission_classes = [permissions.IsAuthenticated]


class LoginView(APIView):
    # ok: python.auth.rest-view-open
    permission_classes = [permissions.AllowAny]


class MineViewSet(viewsets.ModelViewSet):
    # ok: python.auth.rest-view-open
    permission_classes = [permissions.IsAuthenticated]
