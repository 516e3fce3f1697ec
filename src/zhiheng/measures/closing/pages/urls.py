"""Routes of closing: `path("closing/", include("zhiheng.measures.closing.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.closing.pages import acts, life, views

app_name = "closing"
urlpatterns = [
    path("pool/", views.pool, name="pool"),
    path("pool/team", life.pool_team, name="pool-team"),
    path("reviews/", views.reviews, name="reviews"),
    path("figures/", views.figures, name="figures"),
    path("<slug:code>/", views.tab, name="tab"),
    path("<slug:code>/checklist", acts.checklist, name="checklist"),
    path("<slug:code>/performed", acts.performed, name="performed"),
    path("<slug:code>/ended", acts.ended, name="ended"),
    path("<slug:code>/cancelled", acts.cancelled, name="cancelled"),
    path("<slug:code>/not-enforced", acts.not_enforced, name="not-enforced"),
    path("<slug:code>/dismissed", acts.dismissed, name="dismissed"),
    path("<slug:code>/published", life.published, name="published"),
    path("<slug:code>/call", life.call, name="call"),
    path("<slug:code>/review", life.review, name="review"),
    path("<slug:code>/custody", life.custody, name="custody"),
    path("<slug:code>/requery", life.requery, name="requery"),
    path("<slug:code>/diversion", life.diversion, name="diversion"),
    path("<slug:code>/request", life.request_resumption, name="request"),
    path("<slug:code>/resume", life.resume, name="resume"),
    path("<slug:code>/reject", life.reject, name="reject"),
]
