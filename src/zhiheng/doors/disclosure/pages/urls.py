"""Addresses of the calculators; everything that was typed stands in the query."""

from django.urls import path

from zhiheng.doors.disclosure.pages import views
from zhiheng.doors.disclosure.pages.calculators import CALCULATORS

app_name = "disclosure"
urlpatterns = [
    path("", views.calculators, name="calculators"),
    *(path(f"{one.key}/", views.calculator, {"one": one}, name=one.key) for one in CALCULATORS),
    *(
        path(f"{one.key}/sheet/", views.sheet, {"one": one}, name=f"{one.key}-sheet")
        for one in CALCULATORS
    ),
]
