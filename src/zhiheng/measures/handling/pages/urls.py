"""Routes of handling: `path("handling/", include("zhiheng.measures.handling.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.handling.pages import views

app_name = "handling"
urlpatterns = [
    path("<slug:code>/notice", views.notice, name="notice"),
    path("<slug:code>/identity", views.identity, name="identity"),
    path("<slug:code>/classify", views.classify, name="classify"),
    path("<slug:code>/assign", views.assign, name="assign"),
]
