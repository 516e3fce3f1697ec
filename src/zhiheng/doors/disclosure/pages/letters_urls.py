"""Addresses of papers served by text message: `path("letters/", include(…))`, on both networks."""

from django.urls import path

from zhiheng.doors.disclosure.pages import letters

app_name = "letters"
urlpatterns = [path("<slug:code>/", letters.letter, name="letter")]
