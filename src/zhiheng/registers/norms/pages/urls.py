"""Routes of the room, under `/norms/`."""

from django.urls import path

from zhiheng.registers.norms.pages import views

app_name = "norms"
urlpatterns = [
    path("", views.catalogue, name="catalogue"),
    path("expired/", views.expired, name="expired"),
    path("relations/<str:code>/lift", views.lift, name="lift"),
    path("notes/<str:code>/revise", views.revise, name="revise"),
    path("<slug:key>/", views.norm, name="norm"),
    path("<slug:key>/relate", views.relate, name="relate"),
    path("<slug:key>/annotate", views.annotate, name="annotate"),
]
