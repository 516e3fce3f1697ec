"""The calculators' pages: the address is the whole input, the page the whole answer."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from zhiheng.doors.disclosure.pages.calculators import CALCULATORS, Calculator
from zhiheng.plant.ui.routes import PUBLIC, authority
from zhiheng.plant.web import CourtRequest


@require_safe
@authority(posts=PUBLIC)
def calculators(request: CourtRequest) -> HttpResponse:
    """What can be worked out here, in plain words."""
    return render(request, "disclosure/calculators.html", {"calculators": CALCULATORS})


@require_safe
@authority(posts=PUBLIC)
def calculator(request: CourtRequest, one: Calculator) -> HttpResponse:
    """A form, and below it the answer to what its address asks; 422 when it cannot be read."""
    form = one.form(request.GET, today=request.moment.date())
    answer = form.answer()
    query = form.query()
    shown = {
        "one": one,
        "calculators": CALCULATORS,
        "form": form,
        "answer": answer,
        "link": request.build_absolute_uri(f"{reverse(one.route)}?{query}"),
        "sheet": f"{reverse(one.sheet_route)}?{query}",
    }
    status = 422 if form.asked and answer is None else 200
    return _kept_nowhere(render(request, f"disclosure/{one.key}.html", shown, status=status))


@require_safe
@authority(posts=PUBLIC)
def sheet(request: CourtRequest, one: Calculator) -> HttpResponse:
    """The worksheet on A4; an address that cannot be answered leads back to its form."""
    form = one.form(request.GET, today=request.moment.date())
    answer = form.answer()
    back = f"{reverse(one.route)}?{form.query()}"
    if answer is None:
        return HttpResponseRedirect(back)
    link = request.build_absolute_uri(back)
    shown = {"one": one, "form": form, "answer": answer, "back": back, "link": link}
    return _kept_nowhere(render(request, "disclosure/sheet.html", shown))


def _kept_nowhere(answer: HttpResponse) -> HttpResponse:
    """Names and sums stand in the address: no cache keeps the page, no search engine lists it."""
    patch_cache_control(answer, private=True, no_store=True)
    answer["X-Robots-Tag"] = "noindex"
    return answer
