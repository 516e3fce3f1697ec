"""Routes of planning: `path("planning/", include("zhiheng.measures.planning.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.planning.pages import views

app_name = "planning"
urlpatterns = [
    path("", views.lacking, name="lacking"),
    path("campaign", views.campaign, name="campaign"),
    path("<slug:code>/", views.tab, name="tab"),
    path("<slug:code>/advice", views.advice, name="advice"),
    path("<slug:code>/draft", views.draft, name="draft"),
    path("<slug:code>/approve", views.approve, name="approve"),
    path("<slug:code>/note", views.note, name="note"),
]
