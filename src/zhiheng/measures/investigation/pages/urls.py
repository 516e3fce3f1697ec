"""Routes of the investigation, mounted at `investigation/`."""

from django.urls import path

from zhiheng.measures.investigation.pages import views

app_name = "investigation"
urlpatterns = [
    path("<slug:code>/", views.case_tab, name="case"),
    path("<slug:code>/clue", views.clue, name="clue"),
    path("<slug:code>/clue/check", views.clue_check, name="clue_check"),
    path("<slug:code>/step", views.step, name="step"),
    path("<slug:code>/property", views.new_property, name="property"),
    path("<slug:code>/property/correction", views.correction, name="correction"),
    path("<slug:code>/property/gaps", views.gaps, name="gaps"),
    path("<slug:code>/property/indisposable", views.indisposable, name="indisposable"),
    path("<slug:code>/report", views.report, name="report"),
    path("<slug:code>/report/check", views.report_check, name="report_check"),
]
