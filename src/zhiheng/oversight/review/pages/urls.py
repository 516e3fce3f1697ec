"""Routes of the room, under `/review/`; `case/<code>/…` are about a case, others a proposal."""

from django.urls import path

from zhiheng.oversight.review.pages import acts, cases, views

app_name = "review"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("batch", acts.batch, name="batch"),
    path("committee", cases.committee, name="committee"),
    path("levels", cases.levels, name="levels"),
    path("case/<slug:code>/", cases.case, name="case"),
    path("case/<slug:code>/extend", cases.extend, name="extend"),
    path("case/<slug:code>/refer", cases.refer, name="refer"),
    path("case/<slug:code>/decision", cases.decision, name="decision"),
    path("case/<slug:code>/follow-up", cases.follow_up, name="follow-up"),
    path("<slug:code>/", views.proposal, name="proposal"),
    path("<slug:code>/sign", acts.sign, name="sign"),
    path("<slug:code>/conclude", acts.conclude, name="conclude"),
    path("<slug:code>/withdraw", acts.withdraw, name="withdraw"),
    path("<slug:code>/carry-out", acts.carry_out, name="carry-out"),
    path("<slug:code>/panel", acts.panel, name="panel"),
    path("<slug:code>/opinion", acts.opinion, name="opinion"),
]
