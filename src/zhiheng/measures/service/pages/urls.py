"""Routes of service: `path("service/", include("zhiheng.measures.service.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.service.pages import acts, report, views

app_name = "service"
urlpatterns = [
    path("", views.ledger, name="ledger"),
    path("report", report.report, name="report"),
    path("report.xlsx", report.workbook, name="report-workbook"),
    path("<slug:code>/", views.tab, name="tab"),
    path("<slug:code>/served", acts.served, name="served"),
    path("<slug:code>/returned", acts.returned, name="returned"),
    path("<slug:code>/correct", acts.correct, name="correct"),
    path("<slug:code>/sent", acts.sent, name="sent"),
    path("<slug:code>/answered", acts.answered, name="answered"),
    path("<slug:code>/address", acts.address, name="address"),
    path("<slug:code>/publication", acts.publication, name="publication"),
]
