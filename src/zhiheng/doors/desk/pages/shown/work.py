"""The worklist: tiles that narrow it by urgency, views, and rows with the act that is next."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhiheng.doors.desk.pages.shown import can
from zhiheng.doors.desk.pages.shown.lists import CASE
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import marks
from zhiheng.plant.ui.clockface import face
from zhiheng.registers.nodes.queries import COUNTED_AT_MOST, DueCounts, DueRow
from zhiheng.registers.nodes.terms import DueFilter

MINE, COURT, UNASSIGNED = "mine", "court", "unassigned"
VIEWS: Final = {MINE: "我承办的", COURT: "本院全部", UNASSIGNED: "待确定承办人"}
NOBODY: Final = 0
ASSIGNING: Final = "确定承办人"
TENTATIVE: Final = "暂定"
ANY_CODE: Final = "a-code"
NEW_FOR_DAYS: Final = 3
SOON_DAYS: Final = 3
WEEK_DAYS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A count that narrows the list below."""

    key: str
    title: str
    icon: str
    level: str
    figure: str
    says: str


# What a tile narrows to: from which and until which day, seen from today.
SPANS: Final[Mapping[str, Callable[[date], tuple[date | None, date | None]]]] = {
    "late": lambda today: (None, today - timedelta(days=1)),
    "today": lambda today: (today, today),
    "soon": lambda today: (today + timedelta(days=1), today + timedelta(days=SOON_DAYS)),
    "week": lambda today: (today + timedelta(days=1), today + timedelta(days=WEEK_DAYS)),
}


def first_view(officer: Officer) -> str:
    """A handler begins with his own work, everybody else with the court's."""
    return MINE if officer.holds(Post.HANDLER) else COURT


def views_of(officer: Officer) -> dict[str, str]:
    """The views this officer may choose from: only handlers have cases of their own."""
    mine = officer.holds(Post.HANDLER)
    return {key: title for key, title in VIEWS.items() if mine or key != MINE}


def whose(officer: Officer, view: str) -> DueFilter:
    """The clocks of a view, not narrowed any further."""
    handler_id = {MINE: officer.id, UNASSIGNED: NOBODY}.get(view)
    return DueFilter(court=officer.court, handler_id=handler_id)


def narrowed(mine: DueFilter, span: str, said: Mapping[str, Any], today: date) -> DueFilter:
    """The clocks of a view, narrowed by a tile and by the form; the narrower day counts."""
    from_on, until_on = SPANS[span](today) if span in SPANS else (None, None)
    days_from = [day for day in (from_on, said.get("since")) if day]
    days_until = [day for day in (until_on, said.get("until")) if day]
    return replace(
        mine,
        due_from=max(days_from, default=None),
        due_until=min(days_until, default=None),
        names=(said["what"],) if said.get("what") else None,
    )


def until(mine: DueFilter, day: date) -> DueFilter:
    """The same clocks, as far as they are due by a day."""
    return replace(mine, due_until=day)


def tiles(counts: DueCounts) -> tuple[Tile, ...]:
    """Four counts, none further than the register counts."""
    shown = (
        ("late", "已逾期", "alert-triangle", "bad", counts.overdue, "先办这些，写明理由"),
        ("today", "今天到期", "clock", "bad", counts.today, "今天要办完"),
        ("soon", "3 天内到期", "hourglass", "warn", counts.soon, "从明天算起"),
        ("week", "7 天内到期", "calendar", "", counts.week, "从明天算起，含 3 天内"),
    )
    return tuple(
        Tile(
            key=key, title=title, icon=icon, level=level if figure else "",
            figure=_figure(figure), says=says,
        )
        for key, title, icon, level, figure, says in shown
    )  # fmt: skip


def rows(
    listed: Iterable[DueRow], officer: Officer, today: date, *, ticks: bool = False
) -> list[SafeString]:
    """The rows as drawn from marks (see there why), with a box to tick where acts can be done in
    bulk. The button is the act itself where it is this
    officer's: on the handler's own cases, and for who names handlers on cases that have none."""
    meeting = cache(lambda name: can.act_that_stops(name, officer))
    pattern = cache(lambda page: reverse(page, args=[ANY_CODE]))
    naming = can.page_of(ASSIGNING, officer)

    def way(due: DueRow, code: str) -> tuple[str, str]:
        if due.handler_key == NOBODY:
            page, words = naming, ASSIGNING
        else:
            entry = meeting(due.name) if due.handler_key == officer.id else None
            page, words = (entry.page, entry.name) if entry else (None, "")
        if page is None:
            return f"/cases/{code}/", "看案件"
        return pattern(page).replace(ANY_CODE, code), words

    drawn = []
    for due in listed:
        code = codes.code_of(CASE, due.case_id)
        tick = _tick(code, due.number) if ticks else ""
        drawn.append(_row(due, f"/cases/{code}/", *way(due, code), today, tick))
    return drawn


def _tick(code: str, number: str) -> SafeString:
    return format_html(
        '<input class="form-check-input" type="checkbox" name="case" value="{}" form="bulk"'
        ' aria-label="选 {}">',
        code, number,
    )  # fmt: skip


def _row(
    due: DueRow, path: str, next_path: str, next_words: str, today: date, tick: str
) -> SafeString:
    seen = face(from_on=due.from_on, due_on=due.due_on, today=today)
    clock = marks.clock(seen, due.due_on, TENTATIVE if due.provisional else "")
    chip = _chip(due, today)
    claim = marks.money(due.claim_fen) if due.claim_fen is not None else ""
    number = marks.link(due.number, path, "zh-link-no")
    against = (marks.words("对", "zh-sub"), due.debtors)
    box = (marks.cell(tick, "", "is-fit is-wide-only"),) if tick else ()
    return marks.row(
        *box,
        marks.cell(clock),
        marks.cell(marks.lines((number,), (chip,)), "案件"),
        marks.cell(marks.lines((due.creditors,), against), "当事人"),
        marks.cell(
            marks.lines(
                (marks.words(due.name, "zh-strong"),),
                (marks.words(due.subject or due.cause, "zh-sub"),),
            ),
            "要办的事",
        ),
        marks.cell(
            marks.words(due.cites[0] if due.cites else "", "zh-sub"), "依据", "is-wide-only"
        ),
        marks.cell(claim, "标的（元）", "is-num" if claim else "is-num is-none"),
        marks.cell(marks.link(next_words, next_path, "btn btn-sm btn-plain"), "下一步", "is-fit"),
    )


def _chip(due: DueRow, today: date) -> str:
    if due.secrecy:
        return marks.chip("涉密", "hold", "lock")
    if due.handler_key == NOBODY:
        return marks.chip("未确定承办人", "warn")
    return marks.chip("新收", "line") if (today - due.from_on).days <= NEW_FOR_DAYS else ""


def _figure(count: int) -> str:
    return f"{count}+" if count >= COUNTED_AT_MOST else str(count)
