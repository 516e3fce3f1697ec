"""The pages of the acts on clocks: one form each, with where the case's clocks stand beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.law.clocks import clock_of_law
from zhiheng.law.duties import EXPLAINED
from zhiheng.law.posts import Post
from zhiheng.oversight.clockboard import actions, queries
from zhiheng.oversight.clockboard.pages.forms import (
    ClockForm,
    DeductForm,
    DoneForm,
    ExplainForm,
    ExtendForm,
    ResumeForm,
)
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord

BOTH = ["GET", "POST"]
HANDLER = (Post.HANDLER,)


@dataclass(frozen=True, slots=True)
class ActPage:
    """One act on a clock: its form, its route, what stands above it, and which clocks it is for."""

    verb: Verb[Any]
    form: type[ClockForm]
    route: str
    lead: str
    none: str
    offers: Callable[[ClockOnRecord], bool]


DEDUCT = ActPage(
    actions.deduct, DeductForm, "clockboard:deduct",
    "只能按该期限自己的事由扣除；同一日不重复扣除", "本案没有可以扣除的期限",
    lambda one: (
        (law := clock_of_law(one.key)) is not None
        and bool(law.grounds)
        and one.stopped_on is None
    ),
)  # fmt: skip
RESUME = ActPage(
    actions.resume, ResumeForm, "clockboard:resume",
    "扣除事由消失后，期限自次日起继续计算", "本案没有停止计算的期限",
    lambda one: one.stopped_on is not None,
)  # fmt: skip
EXTEND = ActPage(
    actions.extend, ExtendForm, "clockboard:extend",
    "须在届满前批准；至多延长多少，按该期限的规定", "本案没有可以延长的期限",
    lambda one: (
        (law := clock_of_law(one.key)) is not None
        and law.extension is not None
        and one.name != actions.SIGNED_FOR
    ),
)  # fmt: skip
EXPLAIN = ActPage(
    actions.explain, ExplainForm, "clockboard:explain",
    "法定期限届满未办结的，逐案书面说明原因；签署后上级法院可以查看", "本案没有须说明的逾期期限",
    lambda one: one.key in EXPLAINED,
)  # fmt: skip
DONE = ActPage(
    actions.enter_done, DoneForm, "clockboard:done",
    "系统里能办的请直接办理；系统外办结的才在这里补记，并计入录入质量", "本案没有可以补记的期限",
    lambda one: not queries.act_that_ends(one),
)  # fmt: skip


@authority(posts=HANDLER)
@require_http_methods(BOTH)
def deduct(request: CourtRequest, code: str) -> HttpResponse:
    """扣除期限."""
    return _act(request, code, DEDUCT)


@authority(posts=HANDLER)
@require_http_methods(BOTH)
def resume(request: CourtRequest, code: str) -> HttpResponse:
    """恢复计算期限."""
    return _act(request, code, RESUME)


@authority(posts=HANDLER)
@require_http_methods(BOTH)
def extend(request: CourtRequest, code: str) -> HttpResponse:
    """延长期限."""
    return _act(request, code, EXTEND)


@authority(posts=HANDLER)
@require_http_methods(BOTH)
def explain(request: CourtRequest, code: str) -> HttpResponse:
    """说明超期: signed after a fresh log-in."""
    return _act(request, code, EXPLAIN)


@authority(posts=HANDLER)
@require_http_methods(BOTH)
def done(request: CourtRequest, code: str) -> HttpResponse:
    """补记办结."""
    return _act(request, code, DONE)


def _act(request: CourtRequest, code: str, page: ActPage) -> HttpResponse:
    case = _case(request, code)
    clocks = tuple(one for one in nodes.clocks_of(case.id) if one.running)
    offered = [one for one in clocks if page.offers(one)]
    form = _form(request, case, page, offered)
    if request.method == "POST" and "reopen" not in request.POST and form.is_valid():
        terms = _made(form)
        if terms is not None:
            page.verb(case_id=case.id, terms=terms, by=request.officer, at=request.moment)
            return redirect(reverse("desk:case", args=[codes.code_of("case", case.id)]))
    faulty = request.method == "POST" and "reopen" not in request.POST
    shown = _shown(request, case, page, clocks) | {"form": form, "offered": offered}
    return render(request, "clockboard/act.html", shown, status=422 if faulty else 200)


def _shown(
    request: CourtRequest, case: CaseCard, page: ActPage, clocks: tuple[ClockOnRecord, ...]
) -> dict[str, Any]:
    return {
        "case": case,
        "code": codes.code_of("case", case.id),
        "act": page,
        "name": page.verb.entry.name,
        "cites": page.verb.entry.cites,
        "clocks": clocks,
        "changes": nodes.changes_of_clocks(case.id),
        "signs": page.verb.entry.signs,
        **stepping(request),
        "extensions": _extensions(clocks) if page is EXTEND else (),
    }


def _extensions(clocks: tuple[ClockOnRecord, ...]) -> list[str]:
    """Who may approve how much, clock by clock."""
    said = []
    for one in clocks:
        law = clock_of_law(one.key)
        extension = law.extension if law is not None else None
        if extension is None:
            continue
        if one.name == actions.SIGNED_FOR:
            said.append(f"{one.name}：由院长在系统内审签，请在案件页用“延长执行期限”提请审批")
            continue
        allowed = extension.on(one.from_on)
        most = f"至多{allowed.value.at_most}" if allowed.value.at_most else "未规定上限"
        said.append(f"{one.name}：{allowed.value.approver}批准，{most}（{allowed.cites[0]}）")
    return said


def _case(request: CourtRequest, code: str) -> CaseCard:
    return case_of(request, code, "办理案件")


def _form(
    request: CourtRequest, case: CaseCard, page: ActPage, offered: list[ClockOnRecord]
) -> ClockForm:
    if request.method == "POST":
        return page.form(request.POST, clocks=offered)
    return page.form(initial={"seen": casefile.seen(case.id)}, clocks=offered)


def _made(form: ClockForm) -> Any:
    """The terms, or None with the form's faults entered."""
    try:
        return form.made()
    except BadTerms as bad:
        for name, sentence in bad.sentences.items():
            form.add_error(name if name in form.fields else None, sentence)
    return None
