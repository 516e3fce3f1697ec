"""网上办案: what was done online, by step and court; each figure leads to what was not."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from zhiheng.oversight.clockboard import queries
from zhiheng.oversight.clockboard.pages.frame import READERS
from zhiheng.oversight.clockboard.pages.views import MonthForm
from zhiheng.oversight.clockboard.queries import Share
from zhiheng.oversight.clockboard.terms import OfflineFilter, Step
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.personnel import queries as personnel

COUNTED = (
    (Step.NODE, "已办结的节点", "由系统内的行为办结", "系统外办结后补记"),
    (Step.PAPER, "签发且没有作废的文书", "有电子签名", "没有电子签名"),
    (Step.APPROVAL, "审批签署和审判委员会决定", "在系统内签署", "会议决定后登记"),
    (Step.SERVICE, "已送达的文书", "电子送达", "其他方式送达"),
    (Step.MESSAGE, "发出的往来", "经网关发出", "人工登记"),
)
"""What each share is a share of: the whole, what is online, what is an exception."""


@authority(posts=READERS)
@require_GET
def online(request: CourtRequest) -> HttpResponse:
    """The shares of the officer's court and those below it, in some days."""
    form = _asked(request)
    found = queries.shares(*_days(form)) if form.is_valid() else ()
    names = _names()
    whole = [one for step in Step if (one := _sum(step, found)) is not None]
    shown = {
        "form": form,
        "whole": whole,
        "courts": [(names.get(one.court, one.court), one, _link(one, form)) for one in found],
        "counted": COUNTED,
    }
    return render(request, "clockboard/online.html", shown, status=200 if form.is_valid() else 422)


@authority(posts=READERS)
@require_GET
def offline(request: CourtRequest) -> HttpResponse:
    """The exceptions behind one figure."""
    form = _asked(request)
    court, said = request.GET.get("court", ""), request.GET.get("step", "")
    step = next((one for one in Step if one == said), None)
    if not form.is_valid() or step is None:
        raise NotOnRecord("网上办案的数字", said)
    since, until = _days(form)
    chosen = OfflineFilter(step=step, court=court, from_on=since, until_on=until)
    page = queries.offline_page(chosen, request.GET.get("key"))
    shown = {
        "page": page,
        "rows": [(codes.code_of("case", row.case_id), row) for row in page.rows],
        "step": step,
        "court": _names().get(court, court),
        "since": since,
        "until": until,
    }
    return render(request, "clockboard/offline.html", shown)


def _asked(request: CourtRequest) -> MonthForm:
    today = request.moment.date()
    return MonthForm({"since": today.replace(day=1), "until": today} | request.GET.dict())


def _days(form: MonthForm) -> tuple[date, date]:
    return form.cleaned_data["since"], form.cleaned_data["until"]


def _names() -> dict[str, str]:
    return {one.code: one.name for one in personnel.courts_below("最高法")}


def _sum(step: Step, found: tuple[Share, ...]) -> Share | None:
    of = [one for one in found if one.step == step]
    if not of:
        return None
    return Share(
        step=step, court="", done=sum(one.done for one in of), online=sum(one.online for one in of)
    )


def _link(one: Share, form: MonthForm) -> str:
    since, until = _days(form)
    said = {"step": one.step, "court": one.court, "since": str(since), "until": str(until)}
    return urlencode(said)
