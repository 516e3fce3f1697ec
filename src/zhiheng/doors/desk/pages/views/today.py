"""今日待办: whatever is due today or late, from every module; and the officer's own views."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from zhiheng.doors.desk import actions
from zhiheng.doors.desk.pages.shown import work
from zhiheng.doors.desk.pages.shown.lists import case_path
from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.doors.desk.terms import DropTerms, ViewTerms
from zhiheng.plant.ui.clockface import words_of
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.work import due_sources
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.nodes import queries as nodes

KEPT: Final = ("view", "due", "q", "what", "since", "until")


@dataclass(frozen=True, slots=True, kw_only=True)
class DueToday:
    """One line: which module it is from, its last day in words, what and about whom."""

    module: str
    due_on: date
    left: str
    what: str
    about: str
    path: str


@authority(posts=CASE_PEOPLE)
@require_GET
def today(request: CourtRequest) -> HttpResponse:
    """Everything due today or overdue, the oldest first."""
    on = request.moment.date()
    chosen = work.narrowed(
        work.whose(request.officer, work.first_view(request.officer)), "", {}, on
    )
    clocks = nodes.due_page(work.until(chosen, on)).rows
    lines = [
        DueToday(
            module="期限", due_on=due.due_on, left=words_of((due.due_on - on).days), what=due.name,
            about=f"{due.number} {due.creditors} 对 {due.debtors}", path=case_path(due.case_id),
        )
        for due in clocks
    ]  # fmt: skip
    lines += [
        DueToday(
            module=source.title, due_on=item.due_on, left=words_of((item.due_on - on).days),
            what=item.what, about=item.about, path=item.path,
        )
        for source in due_sources()
        for item in source.items(request.officer, on)
    ]  # fmt: skip
    lines.sort(key=lambda line: line.due_on)
    return render(request, "desk/today.html", {"lines": lines, "on": on})


@authority(posts=CASE_PEOPLE)
@require_POST
def views(request: CourtRequest) -> HttpResponse:
    """Save the worklist as it stands under a name, or drop a saved view."""
    said = request.POST
    if said.get("drop"):
        drop = DropTerms(name=said["drop"])
        actions.drop_view(terms=drop, by=request.officer, at=request.moment)
        return redirect("desk:worklist")
    query = urlencode({name: said[name] for name in KEPT if said.get(name)})
    terms = ViewTerms(name=said.get("name", "").strip(), query=query)
    actions.save_view(terms=terms, by=request.officer, at=request.moment)
    return redirect(f"/?{query}")
