"""Routes of assignment: mounted at `assignment/`."""

from django.urls import path

from zhiheng.measures.assignment.pages import court, ledger, views

app_name = "assignment"
urlpatterns = [
    path("", court.month, name="month"),
    path("batch", court.batch, name="batch"),
    path("export.json", court.export, name="export"),
    path("seed", court.seed, name="seed"),
    path("reveal", court.reveal, name="reveal"),
    path("weigh", court.weigh, name="weigh"),
    path("tribunal", court.tribunal, name="tribunal"),
    path("ledger", ledger.ledger, name="ledger"),
    path("ledger/cases", ledger.cases, name="ledger-cases"),
    path("<slug:code>/course", views.course, name="course"),
    path("<slug:code>/draw", views.draw, name="draw"),
    path("<slug:code>/receive", views.receive, name="receive"),
    path("<slug:code>/hand-over", views.hand_over, name="hand-over"),
    path("<slug:code>/property-state", views.property_state, name="property-state"),
    path("<slug:code>/track", views.track, name="track"),
]
