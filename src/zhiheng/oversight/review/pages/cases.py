"""Approvals of a case, the extension of its limit, the adjudication committee, court settings."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.committee import OPEN_FOR_DAYS
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.oversight.review import actions
from zhiheng.oversight.review.pages import forms, shown
from zhiheng.oversight.review.pages.opened import opened_case
from zhiheng.plant import approval, codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.ui.askingform import AskingForm
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import ReferralOnRecord
from zhiheng.registers.casefile import queries as casefile

PEOPLE: Final = PEOPLES - ADMINISTRATORS
BOTH: Final = ["GET", "POST"]
LEADERS: Final = (Post.HANDLER, Post.BUREAU_CHIEF, Post.PRESIDENT, Post.COMMAND)


@authority(posts=PEOPLE)
@require_GET
def case(request: CourtRequest, code: str) -> HttpResponse:
    """The proposals of a case, newest first, and what was put before the committee."""
    opened, frame = opened_case(request, code)
    rows = shown.rows(record.proposals_of(opened.id), {opened.id: opened})
    context = frame | {"rows": rows, "referrals": record.referrals_of(opened.id)}
    return render(request, "review/case.html", context)


@authority(posts=actions.extend_term.entry.by)
@require_http_methods(BOTH)
def extend(request: CourtRequest, code: str) -> HttpResponse:
    """延长执行期限: proposed to the president."""
    return _page(request, code, actions.extend_term, forms.ExtendForm)


@authority(posts=actions.refer.entry.by)
@require_http_methods(BOTH)
def refer(request: CourtRequest, code: str) -> HttpResponse:
    """提请审判委员会."""
    return _page(request, code, actions.refer, forms.ReferForm)


@authority(posts=actions.enter_decision.entry.by)
@require_http_methods(BOTH)
def decision(request: CourtRequest, code: str) -> HttpResponse:
    """登记审判委员会决定."""
    return _page(
        request, code, actions.enter_decision, forms.DecisionForm,
        lambda one: one.decision_id is None,
    )  # fmt: skip


@authority(posts=actions.follow_up.entry.by)
@require_http_methods(BOTH)
def follow_up(request: CourtRequest, code: str) -> HttpResponse:
    """登记决定落实."""
    return _page(
        request, code, actions.follow_up, forms.FollowUpForm,
        lambda one: one.decision_id is not None and one.followed_on is None,
    )  # fmt: skip


@authority(posts=LEADERS)
@require_GET
def committee(request: CourtRequest) -> HttpResponse:
    """Candidates by age, oldest first, and what is before the committee or was decided."""
    court, today = request.officer.court, request.moment.date()
    rule = OPEN_FOR_DAYS.on(today)
    until = today - timedelta(days=rule.value)
    context: dict[str, Any] = {"days": rule.value, "rule": rule, "today": today}
    if request.GET.get("show") == "referrals":
        page = record.referrals_page(court, request.GET.get("key"))
        cases = casefile.cases({one.case_id for one in page.rows})
        context |= {
            "page": page,
            "referrals": [
                (one, cases[one.case_id].number, codes.code_of("case", one.case_id))
                for one in page.rows
                if one.case_id in cases
            ],
        }
    else:
        candidates = record.candidates_page(court, until, request.GET.get("key"))
        context |= {
            "page": candidates,
            "candidates": [
                (one, codes.code_of("case", one.case_id), (today - one.docketed_on).days)
                for one in candidates.rows
            ],
        }
    return render(request, "review/committee.html", context)


@authority(posts=(Post.PRESIDENT,))
@require_http_methods(BOTH)
def levels(request: CourtRequest) -> HttpResponse:
    """设定审批层级: which bodies this court asks besides those of the law."""
    form = forms.LevelsForm(request.POST if request.method == "POST" else None)
    if form.is_bound and "reopen" not in request.POST and form.is_valid():
        actions.set_levels(terms=form.made(), by=request.officer, at=request.moment)
        return redirect(reverse("review:inbox"))
    faulty = form.is_bound and "reopen" not in request.POST
    return render(request, "review/levels.html", {"form": form}, status=422 if faulty else 200)


def _page(
    request: CourtRequest,
    code: str,
    verb: Verb[Any],
    kind: Callable[..., forms.CaseForm],
    offers: Callable[[ReferralOnRecord], bool] | None = None,
) -> HttpResponse:
    opened, frame = opened_case(request, code)
    said: dict[str, Any] = {}
    if offers is not None:
        listed = [one for one in record.referrals_of(opened.id) if offers(one)]
        said["referrals"] = [(one.id, f"{one.referred_on} {one.question[:40]}") for one in listed]
    by, today = request.officer, request.moment.date()
    former = record.former_of(request.GET.get("replaces", ""), opened.id, verb.entry.name)
    posted = request.POST if request.method == "POST" else None
    people = ((one.id, one.name) for one in record.may_cosign(by, today))
    asking = AskingForm(posted, people=people, replaces=former.id if former else None)
    begun = record.said_in(former) | {"seen": casefile.seen(opened.id)}
    form = kind(posted, **said) if posted is not None else kind(initial=begun, **said)
    reopened = "reopen" in request.POST
    if form.is_bound and not reopened and form.is_valid() and asking.is_valid():
        address = approval.do_or_propose(
            verb, asking.made(), case_id=opened.id, terms=form.made(), by=by, at=request.moment
        )
        return redirect(address or reverse("review:case", args=[code]))
    asked = approval.asked(verb.entry, opened.court, request.moment.date())
    context = frame | {
        "form": form,
        "act": verb.entry.name,
        "cites": verb.entry.cites,
        "asked": asked,
        "asking": asking,
        "offers": offers is None or bool(said["referrals"]),
    }
    faulty = form.is_bound and not reopened
    return render(request, "review/act.html", context, status=422 if faulty else 200)
