"""Routes of signing: `path("sealing/", include("zhiheng.measures.sealing.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.sealing.pages import certificates, views

app_name = "sealing"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("log/", views.log, name="log"),
    path("certificates/", certificates.page, name="certificates"),
    path("file/<slug:code>.pdf", views.file, name="file"),
    path("<slug:code>/", views.tab, name="tab"),
]
