"""Routes of settlements and grace periods, mounted at `settling/`."""

from django.urls import path

from zhiheng.measures.settling.pages import views

app_name = "settling"
urlpatterns = [
    path("deadline", views.deadline, name="deadline"),
    path("<slug:code>/", views.case_tab, name="case"),
    path("<slug:code>/offer", views.offer, name="offer"),
    path("<slug:code>/agree", views.agree, name="agree"),
    path("<slug:code>/allot", views.allot, name="allot"),
    path("<slug:code>/resume", views.resume, name="resume"),
    path("<slug:code>/grace", views.grace, name="grace"),
    path("<slug:code>/assess", views.assess, name="assess"),
]
