"""立案审查 at the bureau: what waits, its opinion; and the court's setting of who reviews."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.filing import MAY_BE_ROUTED
from zhiheng.law.posts import Post
from zhiheng.law.records import InstrumentKind
from zhiheng.measures.intake import actions, queries
from zhiheng.measures.intake.pages.fields import LineField
from zhiheng.measures.intake.pages.frame import DECIDERS
from zhiheng.measures.intake.terms import Opinion, OpinionTerms, RouteTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest

REVIEW = "filing_review"
REVIEWERS = actions.give_opinion.entry.by
READERS = (*DECIDERS, Post.REVIEWER)


class OpinionForm(forms.Form):
    """提出立案审查意见."""

    opinion = forms.ChoiceField(label="意见", choices=[(one, one) for one in Opinion])
    ground = LineField(label="理由", help_text="写明审查了什么、为什么；写入留痕，立案人员看得到")


class RouteForm(forms.Form):
    """确定立案审查分工."""

    kinds = forms.MultipleChoiceField(
        label="由执行局审查的执行依据", required=False,
        choices=[(one, one) for one in MAY_BE_ROUTED],
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    ground = LineField(label="依据", help_text="如：本院审判委员会 2026 年第 3 次会议纪要")


@authority(posts=READERS)
@require_GET
def reviews(request: CourtRequest) -> HttpResponse:
    """Applications that wait for the bureau, and those it has answered."""
    waiting = request.GET.get("show") != "said"
    found = queries.reviews_page(request.officer.court, request.GET.get("key"), waiting=waiting)
    rows = [(codes.code_of(REVIEW, one.id), one) for one in found.rows]
    return render(request, "intake/reviews.html", {"rows": rows, "page": found, "waiting": waiting})


@authority(posts=READERS)
@require_http_methods(["GET", "POST"])
def review(request: CourtRequest, code: str) -> HttpResponse:
    """One application as it stood when it was given to the bureau; POST says the opinion."""
    one = _review(code)
    form = OpinionForm(request.POST or None)
    if request.method == "POST" and "reopen" not in request.POST and form.is_valid():
        said = form.cleaned_data
        try:
            terms = OpinionTerms(
                review_id=one.id, opinion=Opinion(said["opinion"]), ground=said["ground"]
            )
            actions.give_opinion(terms=terms, by=request.officer, at=request.moment)
            return redirect(reverse("intake:review", args=[code]))
        except BadTerms as bad:
            _say(form, bad)
    context = {
        "one": one, "code": code, "form": form, "may_say": request.officer.holds(*REVIEWERS),
        "files": [
            (codes.code_of("material", file.id), file)
            for file in (queries.materials(one.receipt_id) if one.receipt_id else ())
        ],
    }  # fmt: skip
    return render(request, "intake/review.html", context, status=422 if form.errors else 200)


@authority(posts=(*DECIDERS, Post.COMMAND))
@require_http_methods(["GET", "POST"])
def routing(request: CourtRequest) -> HttpResponse:
    """Who reviews which kinds now and before; POST sets it anew from now on."""
    court = request.officer.court
    form = RouteForm(
        request.POST or None, initial={"kinds": [str(one) for one in queries.routed_kinds(court)]}
    )
    if request.method == "POST" and "reopen" not in request.POST and form.is_valid():
        said = form.cleaned_data
        try:
            kinds = tuple(InstrumentKind(one) for one in said["kinds"])
            terms = RouteTerms(kinds=kinds, ground=said["ground"])
            actions.route(terms=terms, by=request.officer, at=request.moment)
            return redirect("intake:routing")
        except BadTerms as bad:
            _say(form, bad)
    context = {
        "form": form, "routes": queries.routes(court),
        "may_set": request.officer.holds(*actions.route.entry.by),
    }  # fmt: skip
    return render(request, "intake/routing.html", context, status=422 if form.errors else 200)


def _review(code: str) -> queries.ReviewOnRecord:
    review_id = codes.id_of(REVIEW, code)
    if review_id is None:
        raise NotOnRecord("立案审查", code)
    return queries.review(review_id)


def _say(form: forms.Form, bad: BadTerms) -> None:
    for name, sentence in bad.sentences.items():
        form.add_error(name if name in form.fields else None, sentence)
