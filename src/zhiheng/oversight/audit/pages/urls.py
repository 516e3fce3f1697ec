"""Routes of the room, under `/audit/`."""

from django.urls import path

from zhiheng.oversight.audit.pages import views

app_name = "audit"
urlpatterns = [
    path("", views.log, name="log"),
    path("verify", views.verify, name="verify"),
]
