"""Routes of reckoning: `path("reckoning/", include("zhiheng.measures.reckoning.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.reckoning.pages import views

app_name = "reckoning"
urlpatterns = [
    path("<slug:code>/debt", views.debt, name="debt"),
    path("<slug:code>/debt/<int:ordinal>", views.saved, name="saved"),
]
