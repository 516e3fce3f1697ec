"""Routes of entries by hand, mounted at `entries/`; one page for each kind of entry."""

from django.urls import path

from zhiheng.measures.entries.pages import views
from zhiheng.measures.entries.pages.sheets import SHEETS

app_name = "entries"
urlpatterns = [
    path("<slug:code>/", views.case_tab, name="case"),
    path("<slug:code>/settle", views.settle, name="settle"),
    *(path(f"<slug:code>/{sheet.key}", views.page_of(sheet), name=sheet.key) for sheet in SHEETS),
]
