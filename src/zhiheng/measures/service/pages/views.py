"""送达 in a case, and the ledger of what a court has not served or not got back."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.law.service import Manner, overdue_days, unopened_days, unsent_days
from zhiheng.measures.service import actions, queries
from zhiheng.plant import codes
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Duty, Link, UnsentPaper, Waiting
from zhiheng.registers.dispatch.terms import OpenFilter
from zhiheng.registers.personnel import queries as personnel

READERS: Final = PEOPLES - ADMINISTRATORS
SHOWN: Final = (
    ("unserved", "未送达文书"),
    ("unsent", "未发出"),
    ("links", "短信未打开"),
    ("waiting", "待回执往来"),
)
WHOSE: Final = (("court", "本院"), ("mine", "我的"))


@authority(posts=READERS)
@require_GET
def tab(request: CourtRequest, code: str) -> HttpResponse:
    """Each paper on each party, what comes next, and what is awaited."""
    case, frame = opened(request, code)
    today = request.moment.date()
    shown = queries.service_of(case.id, today)
    context = frame | {
        "service": shown,
        "may_serve": request.officer.holds(*actions.SERVERS),
        "may_decide": request.officer.holds(*actions.decide_publication.entry.by),
        "hints": [(str(manner), queries.hint_of(manner)) for manner in Manner],
        "messages": [(message, message.overdue(today)) for message in shown.messages],
    }
    return render(request, "service/tab.html", context)


@authority(posts=READERS)
@require_GET
def ledger(request: CourtRequest) -> HttpResponse:
    """What is unserved, oldest first; what is awaited, by due day with its owner."""
    shown = _chosen(request, "show", SHOWN)
    whose = _chosen(request, "whose", WHOSE)
    officer, today = request.officer, request.moment.date()
    chosen = OpenFilter(court=officer.court, handler_id=officer.id if whose == "mine" else None)
    key = request.GET.get("key")
    context: dict[str, Any] = {
        "shown": shown,
        "views": _views(shown, whose),
        "sides": [(name, words, name == whose) for name, words in WHOSE],
    }
    if shown == "waiting":
        waiting = record.waiting_page(chosen, key)
        context |= {"page": waiting, "awaited": [_waiting(line, request) for line in waiting.rows]}
    elif shown == "unsent":
        unsent = record.unsent_papers_page(chosen, key)
        context |= {"page": unsent, "unsent": _unsent(unsent.rows, today)}
    elif shown == "links":
        links = record.unopened_page(chosen, key)
        context |= {"page": links, "links": [_linked(line, today) for line in links.rows]}
    else:
        unserved = record.unserved_page(chosen, key)
        handlers = personnel.staff_named(
            duty.handler_id for duty in unserved.rows if duty.handler_id
        )
        names = {id: staff.name for id, staff in handlers.items()}
        context |= {
            "page": unserved,
            "unserved": [_unserved(d, names, today) for d in unserved.rows],
        }
    return render(request, "service/ledger.html", context)


def _unserved(duty: Duty, handlers: dict[int, str], today: date) -> dict[str, Any]:
    return {
        "overdue_days": 0 if duty.deemed_on else overdue_days(duty.issued_on, today),
        "duty": duty,
        "code": codes.code_of("case", duty.case_id),
        "handler": handlers.get(duty.handler_id or 0, ""),
    }


def _unsent(papers: Sequence[UnsentPaper], today: date) -> list[dict[str, Any]]:
    handlers = personnel.staff_named(one.handler_id for one in papers if one.handler_id)
    return [
        {
            "paper": one,
            "code": codes.code_of("case", one.case_id),
            "overdue_days": unsent_days(one.issued_on, today),
            "handler": handlers[one.handler_id].name if one.handler_id in handlers else "",
        }
        for one in papers
    ]


def _linked(link: Link, today: date) -> dict[str, Any]:
    return {
        "link": link,
        "code": codes.code_of("case", link.case_id),
        "overdue_days": unopened_days(link.sent_on, today),
        "instead": queries.instead_of(link, today),
    }


def _waiting(line: Waiting, request: CourtRequest) -> dict[str, Any]:
    left = (line.due_on - request.moment.date()).days
    return {
        "line": line,
        "code": codes.code_of("case", line.case_id),
        "overdue_days": max(0, -left),
    }


def _chosen(request: CourtRequest, name: str, offered: tuple[tuple[str, str], ...]) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in dict(offered) else offered[0][0]


def _views(shown: str, whose: str) -> list[dict[str, object]]:
    return [
        {"title": words, "url": f"?show={name}&whose={whose}", "current": name == shown}
        for name, words in SHOWN
    ]
