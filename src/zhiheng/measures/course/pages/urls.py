"""Routes of stays and resumptions, mounted at `course/`."""

from django.urls import path

from zhiheng.measures.course.pages import views

app_name = "course"
urlpatterns = [
    path("<slug:code>/stay", views.stay, name="stay"),
    path("<slug:code>/defer", views.defer, name="defer"),
    path("<slug:code>/go-on", views.go_on, name="go_on"),
]
