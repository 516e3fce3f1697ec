"""Routes of visiting: `path("visiting/", include("zhiheng.measures.visiting.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.visiting.pages import views

app_name = "visiting"
urlpatterns = [
    path("<slug:code>/", views.profile, name="profile"),
    path("<slug:code>/note", views.note, name="note"),
    path("<slug:code>/correct/<slug:row>", views.correct, name="correct"),
]
