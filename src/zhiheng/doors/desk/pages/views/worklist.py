"""The worklist: what is due, in which order, and the act that is next."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from zhiheng.doors.desk import queries as saved
from zhiheng.doors.desk.pages.forms import WorkFilter
from zhiheng.doors.desk.pages.shown import can, work
from zhiheng.doors.desk.pages.shown.lists import Empty, View, with_changes
from zhiheng.doors.desk.pages.views.lists import (
    CASE_PEOPLE,
    EXPORT_BATCH,
    EXPORT_LIMIT,
    workbook_answer,
)
from zhiheng.law.money_words import yuan
from zhiheng.law.posts import ADMINISTRATORS, Post
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.looklog import look
from zhiheng.plant.officer import Officer
from zhiheng.plant.paging import Page
from zhiheng.plant.ui.routes import ANY_OFFICER, authority
from zhiheng.plant.ui.work import BulkAct, bulk_acts
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import DueRow
from zhiheng.registers.nodes.terms import DueFilter
from zhiheng.registers.overview import queries as overview

PATH: Final = "/"
EXPORT_PATH: Final = "/work.xlsx"
NOTHING: Final[Page[DueRow]] = Page((), None, None)
HEADINGS: Final = (
    "到期日", "要办的事", "案号", "申请执行人", "被执行人", "依据", "申请执行标的（元）",
)  # fmt: skip


@authority(posts=ANY_OFFICER)
@require_GET
def worklist(request: CourtRequest) -> HttpResponse:
    """One page of running clocks by due day. Administrators have no cases: they get the menu."""
    if request.officer.posts <= ADMINISTRATORS:
        return redirect("desk:more")
    form = WorkFilter(request.GET)
    good = form.is_valid()
    page = nodes.due_page(_filter(request, form), request.GET.get("key")) if good else NOTHING
    offered = _bulk(request.officer)
    rows = work.rows(page.rows, request.officer, request.moment.date(), ticks=bool(offered))
    around = _around(request, len(rows)) | {
        "bulk": offered, "batch": request.officer.holds(Post.HANDLER), "saved": _saved(request),
    }  # fmt: skip
    context = {"filter": form, "page": page, "rows": rows, "desk": around}
    return render(request, "desk/worklist.html", context, status=200 if good else 422)


@authority(posts=CASE_PEOPLE)
@require_GET
def export(request: CourtRequest) -> HttpResponse:
    """The worklist of the same filter as a workbook; logged as a look at every case in it."""
    form = WorkFilter(request.GET)
    if not form.is_valid():
        return redirect(f"{PATH}?{request.GET.urlencode()}")
    table = []
    for due in _all(_filter(request, form)):
        look(request.officer, "case", due.case_id, "导出待办列表", request.moment, court=due.court)
        claim = yuan(due.claim_fen) if due.claim_fen is not None else ""
        basis = due.cites[0] if due.cites else ""
        table.append((due.due_on, due.name, due.number, due.creditors, due.debtors, basis, claim))
    return workbook_answer("待办列表", "work", HEADINGS, table, request)


def _filter(request: CourtRequest, form: WorkFilter) -> DueFilter:
    said = form.cleaned_data
    mine = work.whose(request.officer, _view(request))
    if said["q"]:
        found = {hit.case_id for hit in overview.search(said["q"])}
        mine = replace(mine, case_ids=tuple(sorted(found)))
    return work.narrowed(mine, request.GET.get("due", ""), said, request.moment.date())


def _all(chosen: DueFilter) -> Iterator[DueRow]:
    key: str | None = None
    for _batch in range(EXPORT_LIMIT // EXPORT_BATCH):
        batch = nodes.due_page(chosen, key, EXPORT_BATCH)
        yield from batch.rows
        key = batch.next_key
        if key is None:
            return


def _bulk(officer: Officer) -> list[BulkAct]:
    """The acts this officer may do in bulk."""
    known = catalogue()
    return [one for one in bulk_acts().values() if officer.holds(*known[one.act].by)]


def _saved(request: CourtRequest) -> list[View]:
    """The officer's own views, as tabs after those of the house."""
    here = request.GET.urlencode()
    return [
        View(title=one.name, url=f"{PATH}?{one.query}", current=bool(here) and here == one.query)
        for one in saved.saved_views(request.officer.id)
    ]


def _view(request: CourtRequest) -> str:
    asked = request.GET.get("view", "")
    return asked if asked in work.views_of(request.officer) else work.first_view(request.officer)


def _around(request: CourtRequest, listed: int) -> dict[str, object]:
    """Everything of the page but the table: one statement for the tiles."""
    view, span = _view(request), request.GET.get("due", "")
    today = request.moment.date()
    counts = nodes.due_counts(work.whose(request.officer, view), today)
    return {
        "lead": f"{work.VIEWS[view]}，按到期日从早到晚",
        "entrances": can.entrances(request.officer),
        "tiles": [
            {"url": with_changes(request.GET, PATH, due="" if tile.key == span else tile.key),
             "current": tile.key == span, "tile": tile}
            for tile in work.tiles(counts)
        ],
        "views": [
            View(title=title, url=with_changes(request.GET, PATH, view=key), current=key == view)
            for key, title in work.views_of(request.officer).items()
        ],
        "kept": [(name, value) for name, value in (("view", view), ("due", span)) if value],
        "now": [(name, value) for name, value in request.GET.items() if value and name != "key"],
        "reset_url": f"{PATH}?view={view}",
        "export_url": with_changes(request.GET, EXPORT_PATH, view=view),
        "page_says": f"本页 {listed} 项 · 按到期日从早到晚",
        "empty": _empty(request, view),
    }  # fmt: skip


def _empty(request: CourtRequest, view: str) -> Empty:
    narrowed = {*request.GET} - {"view"}
    if narrowed:
        return Empty(
            title="没有符合条件的事项",
            says=f"在“{work.VIEWS[view]}”里没有；去掉条件看全部。",
            url=f"{PATH}?view={view}",
            action="去掉全部条件",
        )
    return Empty(
        icon="circle-check",
        title="没有在走的期限",
        says="新收案件、发出文书后，期限会自动出现在这里。",
        url="/cases/",
        action="看案件",
    )
