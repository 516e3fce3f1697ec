"""期限看板: whose clocks run out when; how well entries are made; who answers for which clock."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.law.clocks import all_clocks
from zhiheng.law.duties import DUTIES
from zhiheng.law.entries import ENTERED_WITHIN
from zhiheng.law.posts import Post
from zhiheng.oversight.clockboard import queries
from zhiheng.oversight.clockboard.pages.frame import READERS
from zhiheng.oversight.clockboard.queries import BoardRow, EntryQuality
from zhiheng.oversight.clockboard.terms import BoardFilter, BoardState, Whose
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.personnel import queries as personnel

Kind = TypeVar("Kind", Whose, BoardState)
WHOLE_COURT = frozenset((Post.BUREAU_CHIEF, Post.PRESIDENT, Post.COMMAND, Post.DISCIPLINE))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """One clock as listed: what `{% clock %}` draws, with names for ids."""

    row: BoardRow
    from_on: date
    due_on: date
    note: str
    held_days: int | None
    code: str
    handler: str
    supervisor: str
    to_explain: bool


@authority(posts=READERS)
@require_GET
def board(request: CourtRequest) -> HttpResponse:
    """The clocks of the officer, his team, his court or the courts below, by state."""
    today = request.moment.date()
    views = _views(request.officer)
    whose = _chosen(request.GET.get("view"), views, views[0])
    state = _chosen(request.GET.get("state"), tuple(BoardState), BoardState.ALL)
    asked = _asked(request.officer, today, whose, state)
    page = queries.board_page(asked, request.GET.get("key"))
    shown = {
        "page": page,
        "lines": _lines(page.rows, today, request.officer),
        "counts": queries.board_counts(asked),
        "views": [(one, one is whose) for one in views],
        "states": [(one, one is state) for one in BoardState],
        "state": state,
        "below": asked.below,
    }
    return render(request, "clockboard/board.html", shown)


@authority(posts=READERS)
@require_GET
def quality(request: CourtRequest) -> HttpResponse:
    """录入质量 of a month: by court in scope, and by handler of the officer's own court."""
    today = request.moment.date()
    form = MonthForm({"since": today.replace(day=1), "until": today} | request.GET.dict())
    courts: tuple[EntryQuality, ...] = ()
    handlers: tuple[EntryQuality, ...] = ()
    if form.is_valid():
        since, until = form.cleaned_data["since"], form.cleaned_data["until"]
        courts = queries.quality_of(since, until)
        handlers = queries.quality_of(since, until, court=request.officer.court)
    names = personnel.staff_named(one.handler_key or 0 for one in handlers)
    shown = {
        "form": form,
        "courts": [(_court_name(one.court), one) for one in courts],
        "handlers": [
            (names[one.handler_key].name if one.handler_key in names else "尚无承办人", one)
            for one in handlers
        ],
        "within_days": ENTERED_WITHIN.on(today).value,
    }
    return render(request, "clockboard/quality.html", shown, status=200 if form.is_valid() else 422)


@authority(posts=READERS)
@require_GET
def duties(request: CourtRequest) -> HttpResponse:
    """期限目录: each clock that binds a court: its length, post, supervisor and court above."""
    today = request.moment.date()
    lines = []
    for one in all_clocks():
        found = [edition for edition in one.span.editions if edition.since_on <= today]
        if one.key in DUTIES and found:
            lines.append((one, found[-1], DUTIES[one.key]))
    return render(request, "clockboard/duties.html", {"lines": lines})


class MonthForm(forms.Form):
    """From which day to which the nodes were done."""

    since = DayField("自", noun="起日")
    until = DayField("至", noun="止日")

    def clean(self) -> dict[str, object]:
        said: dict[str, object] = self.cleaned_data
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", "止日早于起日，请改正")
        return said


def _views(officer: Officer) -> tuple[Whose, ...]:
    mine = (Whose.MINE, Whose.TEAM) if officer.holds(Post.HANDLER) else (Whose.TEAM,)
    if officer.posts & WHOLE_COURT:
        return (Whose.COURT, *mine, Whose.BELOW)
    return (*mine, Whose.COURT)


def _chosen(said: str | None, offered: tuple[Kind, ...], first: Kind) -> Kind:
    return next((one for one in offered if one == said), first)


def _asked(officer: Officer, today: date, whose: Whose, state: BoardState) -> BoardFilter:
    handlers: dict[Whose, tuple[int, ...]] = {Whose.MINE: (officer.id,)}
    if whose is Whose.TEAM:
        handlers[whose] = queries.team_of(officer.id, today)
    return BoardFilter(
        court=officer.court,
        today=today,
        state=state,
        handler_ids=handlers.get(whose),
        below=whose is Whose.BELOW,
    )


def _lines(rows: tuple[BoardRow, ...], today: date, officer: Officer) -> list[BoardLine]:
    names = personnel.staff_named(row.handler_key for row in rows)
    return [
        BoardLine(
            row=row,
            from_on=row.from_on,
            due_on=row.due_on,
            note=row.note if row.stopped_on is None else "",
            held_days=(today - row.stopped_on).days + 1 if row.stopped_on else None,
            code=codes.code_of("case", row.case_id),
            handler=names[row.handler_key].name if row.handler_key in names else "尚无承办人",
            supervisor=DUTIES[row.key].supervisor if row.key in DUTIES else "",
            to_explain=queries.is_to_explain(row, today) and row.handler_key == officer.id,
        )
        for row in rows
    ]


def _court_name(code: str) -> str:
    return personnel.court(code).name
