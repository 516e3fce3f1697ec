"""What every page of assignment shows around an act."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zhiheng.measures.assignment.pages.forms import ActForm
from zhiheng.plant import codes
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard


def filled(request: CourtRequest, form: type[Any], case: CaseCard | None, **said: Any) -> Any:
    """The form as sent, or fresh with the newest act of the case."""
    offered = said.pop("offered", None)
    if request.method == "POST" and "reopen" not in request.POST:
        return form(request.POST, offered=offered)
    initial = {"seen": casefile.seen(case.id) if case else None, **said}
    return form(initial=initial, offered=offered)


def sent(request: CourtRequest, form: ActForm) -> bool:
    """Whether the act itself is asked for, with nothing left to put right."""
    return request.method == "POST" and form.is_bound and form.is_valid()


def back(case: CaseCard) -> HttpResponse:
    """To the page on which the case's course stands."""
    return redirect(reverse("assignment:course", args=[codes.code_of("case", case.id)]))


def act_page(
    request: CourtRequest, title: str, form: ActForm, case: CaseCard | None = None, **shown: Any
) -> HttpResponse:
    """The page of one act; 422 when what was sent has faults."""
    faulty = form.is_bound and not form.is_valid()
    code = codes.code_of("case", case.id) if case else ""
    context = {
        "title": title, "form": form, "case": case, "code": code, "action": request.path,
        "back": reverse("assignment:course", args=[code]) if case else reverse("assignment:month"),
    }  # fmt: skip
    return render(request, "assignment/act.html", context | shown, status=422 if faulty else 200)
