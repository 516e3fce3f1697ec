"""Routes of papers: `path("papers-of/", include("zhiheng.measures.papers.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.papers.pages import library, views

app_name = "papers"
urlpatterns = [
    path("library/", library.library, name="library"),
    path("<slug:code>/", views.tab, name="tab"),
    path("<slug:code>/make", views.make, name="make"),
    path("<slug:code>/preview.pdf", views.preview, name="preview"),
    path("<slug:code>/void", views.void, name="void"),
]
