"""Routes of dossiers: `path("archiving/", include("zhiheng.measures.archiving.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.archiving.pages import acts, views

app_name = "archiving"
urlpatterns = [
    path("", views.search, name="search"),
    path("leaf/<slug:leaf>/file", views.original, name="original"),
    path("leaf/<slug:leaf>/pages.pdf", views.pages, name="pages"),
    path("<slug:code>/", views.tab, name="tab"),
    path("<slug:code>/file-in", acts.file_in, name="file_in"),
    path("<slug:code>/hand-over", acts.hand_over, name="hand_over"),
    path("<slug:code>/volume.pdf", views.volume_pdf, name="volume"),
    path("<slug:code>/dossier.zip", views.packed, name="packed"),
]
