from django import forms
from django.db import models
from rest_framework import serializers


class User(models.Model):
    name = models.CharField(max_length=80)
    mail = models.EmailField()
    is_staff = models.BooleanField(default=False)
    changed = models.DateTimeField(auto_now=True)


class UserForm(forms.ModelForm):
    class Meta:
        model = User
        # ruleid: python.massassign.form-with-all-fields
        fields = "__all__"


class MailForm(forms.ModelForm):
    class Meta:
        model = User
        # ok: python.massassign.form-with-all-fields
        fields = ["mail"]


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        # ruleid: python.massassign.form-with-all-fields
        fields = "__all__"
