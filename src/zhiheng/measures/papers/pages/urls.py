"""Routes of papers: `path("papers-of/", include("zhiheng.measures.papers.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.papers.pages import library, views, word

app_name = "papers"
urlpatterns = [
    path("library/", library.library, name="library"),
    path("<slug:code>/", views.tab, name="tab"),
    path("<slug:code>/make", views.make, name="make"),
    path("<slug:code>/preview.pdf", views.preview, name="preview"),
    path("<slug:code>/void", views.void, name="void"),
    path("<slug:code>/draft/<slug:draft>/drop", word.drop, name="drop"),
    path("<slug:code>/draft/<slug:draft>/word", word.word, name="word"),
    path("<slug:code>/draft/<slug:draft>/word-back", word.word_back, name="word_back"),
]
