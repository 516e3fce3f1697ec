"""Routes of the room, under `/clocks/`."""

from django.urls import path

from zhiheng.oversight.clockboard.pages import acts, paperless, views

app_name = "clockboard"
urlpatterns = [
    path("", views.board, name="board"),
    path("quality", views.quality, name="quality"),
    path("online", paperless.online, name="online"),
    path("online/offline", paperless.offline, name="offline"),
    path("duties", views.duties, name="duties"),
    path("<slug:code>/deduct", acts.deduct, name="deduct"),
    path("<slug:code>/resume", acts.resume, name="resume"),
    path("<slug:code>/extend", acts.extend, name="extend"),
    path("<slug:code>/explain", acts.explain, name="explain"),
    path("<slug:code>/done", acts.done, name="done"),
]
