"""Batches: those of the court, one with what came of each paper, and the same to be printed."""

from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.oversight.paperdesk import actions, queries
from zhiheng.oversight.paperdesk.queries import Report, ReportLine
from zhiheng.plant import bundle, codes
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest

READERS: Final = PEOPLES - ADMINISTRATORS
BATCH: Final = "batch"
LEVELS: Final = {"已办": "ok", "签章中": "hold", "未办成": "bad", "待办": "line"}


@authority(posts=READERS)
@require_GET
def batches(request: CourtRequest) -> HttpResponse:
    """The batches of the court, newest first."""
    page = queries.batches_page(request.officer.court, request.GET.get("key"))
    rows = [(one, codes.code_of(BATCH, one.id)) for one in page.rows]
    return render(request, "paperdesk/batches.html", {"page": page, "rows": rows})


@authority(posts=READERS)
@require_http_methods(["GET", "POST"])
def batch(request: CourtRequest, code: str) -> HttpResponse:
    """The report of a batch; with POST its next slice, or what failed once more."""
    batch_id = _id_of(code)
    if request.method == "POST" and "reopen" not in request.POST:
        verb = actions.try_again if request.POST.get("step") == "again" else actions.go_on
        verb(batch_id, by=request.officer, at=request.moment)
        return redirect("paperdesk:batch", code)
    report = queries.report(batch_id)
    mine = report.batch.staff_id == request.officer.id
    context: dict[str, Any] = stepping(request) | {
        "report": report,
        "code": code,
        "mine": mine,
        "lines": [_shown(one) for one in report.lines],
        "goes_on": mine and report.unfinished,
    }
    return render(request, "paperdesk/batch.html", context)


@authority(posts=READERS)
@require_GET
def report_pdf(request: CourtRequest, code: str) -> HttpResponse:
    """The report of a batch, to be printed or kept."""
    report = queries.report(_id_of(code))
    for case_id in {one.item.case_id for one in report.lines}:
        look(request.officer, "case", case_id, "打印批次报告", request.moment,
             court=report.batch.court)  # fmt: skip
    drawn = bundle.words_on_pages(f"成批签发报告：{report.batch.kind}", _told(report))
    answer = HttpResponse(drawn, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{code[:8]}.pdf"'
    return answer


def _id_of(code: str) -> int:
    batch_id = codes.id_of(BATCH, code)
    if batch_id is None:
        raise Http404
    return batch_id


def _shown(line: ReportLine) -> dict[str, Any]:
    paper_id = line.item.paper_id
    return {
        "line": line,
        "case": codes.code_of("case", line.item.case_id),
        "paper": codes.code_of("paper", paper_id) if paper_id else "",
        "level": LEVELS[line.state],
    }


def _told(report: Report) -> tuple[str, ...]:
    ordered = report.batch
    counts = "，".join(f"{name} {count} 份" for name, count in report.counts.items())
    head = (f"下达：{ordered.words}，{ordered.recorded_at:%Y-%m-%d %H:%M}", f"结果：{counts}", "")
    return (*head, *(_line(one) for one in report.lines))


def _line(one: ReportLine) -> str:
    about = f"（{one.item.about}）" if one.item.about else ""
    said = (one.state, one.problem, one.service)
    words = "；".join(word for word in said if word)
    return f"{one.item.ordinal}. {one.case_number}{about}：{words}"
