"""Addresses of the verification page: `path("verify/", include(…))`, on both networks."""

from django.urls import path

from zhiheng.doors.disclosure.pages import verify_views

app_name = "verify"
urlpatterns = [path("", verify_views.verify, name="file")]
