"""Reminders that wait for this officer, and 更多: the whole menu on a phone."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.doors.desk.pages.shown.lists import case_path
from zhiheng.oversight.tasks import actions as tasks
from zhiheng.oversight.tasks import queries as reminders
from zhiheng.plant.ui.routes import ANY_OFFICER, authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """One reminder as listed; the case's address is empty where the case is out of sight now."""

    noted_on: date
    kind: str
    words: str
    number: str
    url: str


@authority(posts=ANY_OFFICER)
@require_http_methods(["GET", "POST"])
def notices(request: CourtRequest) -> HttpResponse:
    """List what is unread; a POST notes that it has been read."""
    if request.method == "POST":
        tasks.mark_read(by=request.officer, at=request.moment)
        return redirect("desk:notices")
    rows = _rows(reminders.unread(request.officer.id))
    says = f"{len(rows)} 条未读，新的在前" if rows else "都已阅知"
    return render(request, "desk/notices.html", {"rows": rows, "says": says})


@authority(posts=ANY_OFFICER)
@require_GET
def more(request: CourtRequest) -> HttpResponse:
    """The menu group by group, and the account."""
    return render(request, "desk/more.html")


def _rows(unread: tuple[reminders.NoticeOnRecord, ...]) -> list[NoticeRow]:
    cards = casefile.cases({notice.case_id for notice in unread})
    return [
        NoticeRow(
            noted_on=notice.noted_on,
            kind=notice.kind,
            words=notice.words,
            number=cards[notice.case_id].number if notice.case_id in cards else "",
            url=case_path(notice.case_id) if notice.case_id in cards else "",
        )
        for notice in unread
    ]
