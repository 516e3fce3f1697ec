"""往来: what has no answer yet, what could not be sent, what was not taken; each with its owner."""

from datetime import timedelta
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.doors.gateway import actions, reception, sending
from zhiheng.doors.gateway.protocol import KINDS
from zhiheng.doors.gateway.terms import RulingTerms
from zhiheng.law.posts import PEOPLES, Post
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Quarantined, Unsent, Waiting
from zhiheng.registers.dispatch.terms import OpenFilter, RulingOn
from zhiheng.registers.personnel import queries as personnel

READERS: Final = PEOPLES - {Post.ADMIN_SYSTEM, Post.ADMIN_SECURITY, Post.ADMIN_AUDIT}
KEEPERS: Final = READERS | {Post.ADMIN_SYSTEM}
DEALT_WITH_WITHIN: Final = timedelta(hours=24)
"""How long what is quarantined may wait for the administrator before it is shown as overdue."""
SHOWN: Final = (("waiting", "没有回音"), ("unsent", "没有送出"))
WHOSE: Final = (("court", "本院"), ("mine", "我的"))


@authority(posts=READERS)
@require_GET
def board(request: CourtRequest) -> HttpResponse:
    """What waits for an answer by due day, or what its counterpart has not taken, oldest first."""
    shown, whose = _chosen(request, "show", SHOWN), _chosen(request, "whose", WHOSE)
    officer = request.officer
    chosen = OpenFilter(court=officer.court, handler_id=officer.id if whose == "mine" else None)
    key = request.GET.get("key")
    context: dict[str, Any] = {
        "shown": shown,
        "views": [(name, words, name == shown) for name, words in SHOWN],
        "sides": [(name, words, name == whose) for name, words in WHOSE],
        "whose": whose,
    }
    if shown == "waiting":
        page = record.waiting_page(chosen, key)
        context |= {"page": page, "awaited": [_waiting(line, request) for line in page.rows]}
    else:
        unsent = record.unsent_page(chosen, key)
        context |= {"page": unsent, "unsent": [_unsent(line, request) for line in unsent.rows]}
    return render(request, "gateway/board.html", context)


@authority(posts=KEEPERS)
@require_http_methods(["GET", "POST"])
def quarantine(request: CourtRequest) -> HttpResponse:
    """What came in and was not taken: why, since when, who deals with it. 处理隔离来件 for him."""
    if request.method == "POST":
        rule(request)
        return redirect("gateway:quarantine")
    page = record.quarantine_page(request.officer.court, request.GET.get("key"))
    today = request.moment.date()
    keepers = [
        held.name
        for held in personnel.staff_named(
            post.staff_id
            for post in personnel.posts_of_court(request.officer.court, today)
            if post.post is Post.ADMIN_SYSTEM
        ).values()
    ]
    context = {
        "page": page,
        "held": [_held(line, request) for line in page.rows],
        "owner": "、".join(keepers) or "本院还没有系统管理员，请安全管理员任命",
        "rules": request.officer.holds(Post.ADMIN_SYSTEM),
        "outcomes": [*RulingOn],
    }
    return render(request, "gateway/quarantine.html", context)


def rule(request: CourtRequest) -> None:
    """The ruling as it was posted; judged again at once if so ruled."""
    code = request.POST.get("incoming", "")
    incoming_id = codes.id_of("incoming", code)
    if incoming_id is None:
        raise NotOnRecord("隔离的来件", code)
    said = request.POST.get("outcome", "")
    outcome = RulingOn.AGAIN if said == RulingOn.AGAIN else RulingOn.DISMISSED
    terms = RulingTerms(
        incoming_id=incoming_id, outcome=outcome, ground=request.POST.get("ground", "")
    )
    actions.rule_on_quarantined(terms=terms, by=request.officer, at=request.moment)
    if outcome is RulingOn.AGAIN:
        reception.judge_again(incoming_id, request.moment)


def _waiting(line: Waiting, request: CourtRequest) -> dict[str, Any]:
    late = (request.moment.date() - line.due_on).days
    return {
        "line": line,
        "code": codes.code_of("case", line.case_id),
        "overdue_days": max(0, late),
    }


def _unsent(line: Unsent, request: CourtRequest) -> dict[str, Any]:
    return {
        "line": line,
        "title": KINDS[line.kind].title,
        "code": codes.code_of("case", line.case_id),
        "outgoing": codes.code_of("envelope", line.id),
        "of": sending.ATTEMPTS,
        "stands": line.due_at is None,
        "may": line.due_at is None and request.officer.holds(*actions.SENDERS),
    }


def _held(line: Quarantined, request: CourtRequest) -> dict[str, Any]:
    waited = request.moment - line.received_at
    return {
        "line": line,
        "code": codes.code_of("incoming", line.id),
        "kind": KINDS[line.kind].title if line.kind in KINDS else line.kind,
        "hours": int(waited.total_seconds() // 3600),
        "overdue": waited > DEALT_WITH_WITHIN,
    }


def _chosen(request: CourtRequest, name: str, offered: tuple[tuple[str, str], ...]) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in dict(offered) else offered[0][0]
