from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views import View

from .models import Post


# ruleid: python.auth.django-view-without-check
def delete_post(request, pk):
    Post.objects.get(pk=pk).delete()
    return HttpResponse(status=204)


# ok: python.auth.django-view-without-check
@login_required
def hide_post(request, pk):
    Post.objects.filter(pk=pk).update(hidden=True)
    return HttpResponse(status=204)


# ok: python.auth.django-view-without-check
def delete_own(request, pk):
    get_object_or_404(Post, pk=pk, author=request.user).delete()
    return HttpResponse(status=204)


# ok: python.auth.django-view-without-check
def show(request, pk):
    return HttpResponse(Post.objects.get(pk=pk).title)


class DeletePost(View):
    # ruleid: python.auth.django-view-without-check
    def post(self, request, pk):
        Post.objects.get(pk=pk).delete()
        return HttpResponse(status=204)


class DeleteOwnPost(LoginRequiredMixin, View):
    # ok: python.auth.django-view-without-check
    def post(self, request, pk):
        Post.objects.get(pk=pk).delete()
        return HttpResponse(status=204)
