from django import forms


class UserForm(forms.ModelForm):
    class Meta:
        model = "User"
        # ruleid: python.massassign.form-with-all-fields
        fields = "__all__"


class MailForm(forms.ModelForm):
    class Meta:
        model = "User"
        # ok: python.massassign.form-with-all-fields
        fields = ["mail"]
