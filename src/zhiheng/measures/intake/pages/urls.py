"""Routes of the filing desk: `path("intake/", include("zhiheng.measures.intake.pages.urls"))`."""

from django.urls import path

from zhiheng.measures.intake.pages import files, reviews, views

app_name = "intake"
urlpatterns = [
    path("new", views.new, name="new"),
    path("decisions/", views.decisions, name="decisions"),
    path("decisions/<slug:code>/", views.decision, name="decision"),
    path("decisions/<slug:code>.pdf", views.decision_pdf, name="decision_pdf"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("reviews/<slug:code>/", reviews.review, name="review"),
    path("routing", reviews.routing, name="routing"),
    path("accuracy", files.accuracy, name="accuracy"),
    path("<slug:code>/materials", files.materials, name="materials"),
    path("materials/<slug:code>", files.download, name="material"),
]
