"""Routes of the paper desk: `path("paperdesk/", include("…paperdesk.pages.urls"))`."""

from django.urls import path

from zhiheng.oversight.paperdesk.pages import batches, views

app_name = "paperdesk"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("choose", views.choose, name="choose"),
    path("preview", views.preview, name="preview"),
    path("batches/", batches.batches, name="batches"),
    path("batches/<slug:code>/", batches.batch, name="batch"),
    path("batches/<slug:code>/report.pdf", batches.report_pdf, name="report"),
]
