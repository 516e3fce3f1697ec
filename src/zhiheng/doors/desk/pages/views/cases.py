"""The list of cases and its export."""

from collections.abc import Iterator
from typing import Final

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from zhiheng.doors.desk.pages.forms import CaseListFilter
from zhiheng.doors.desk.pages.shown import can
from zhiheng.doors.desk.pages.shown import cases as shown
from zhiheng.doors.desk.pages.shown.lists import Empty, View, with_changes
from zhiheng.doors.desk.pages.views.lists import (
    CASE_PEOPLE,
    EXPORT_BATCH,
    EXPORT_LIMIT,
    workbook_answer,
)
from zhiheng.law.money_words import yuan
from zhiheng.plant.looklog import look
from zhiheng.plant.paging import Page
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.overview import queries as overview

PATH: Final = "/cases/"
EXPORT_PATH: Final = "/cases/export.xlsx"
NOTHING: Final[Page[CaseCard]] = Page((), None, None)
HEADINGS: Final = (
    "案号", "申请执行人", "被执行人", "案由", "状态", "承办", "立案日", "申请执行标的（元）",
)  # fmt: skip


@authority(posts=CASE_PEOPLE)
@require_GET
def cases(request: CourtRequest) -> HttpResponse:
    """One page of the cases in sight, newest first."""
    form = CaseListFilter(request.GET)
    found = _page(request, form) if form.is_valid() else NOTHING
    rows = shown.rows(found.rows)
    context = {"filter": form, "page": found, "rows": rows, "list": _around(request, len(rows))}
    return render(request, "desk/cases.html", context, status=200 if form.is_valid() else 422)


@authority(posts=CASE_PEOPLE)
@require_GET
def export(request: CourtRequest) -> HttpResponse:
    """The cases of the same filter as a workbook, at most 5,000; the export is logged as a look
    at every case in it."""
    form = CaseListFilter(request.GET)
    if not form.is_valid():
        return redirect(f"{PATH}?{request.GET.urlencode()}")
    cards = list(_all(request, form))
    for card in cards:
        look(request.officer, "case", card.id, "导出案件列表", request.moment, court=card.court)
    table = [
        (row.number, row.creditors, row.debtors, row.cause, card.state.value, row.handler,
         row.docketed_on, yuan(row.claim_fen) if row.claim_fen is not None else "")
        for row, card in zip(shown.rows(cards), cards, strict=True)
    ]  # fmt: skip
    return workbook_answer("案件列表", "cases", HEADINGS, table, request)


def _view(request: CourtRequest) -> str:
    asked = request.GET.get("view", "")
    return asked if asked in shown.views_of(request.officer) else shown.first_view(request.officer)


def _page(request: CourtRequest, form: CaseListFilter) -> Page[CaseCard]:
    """By words: what the search finds, narrowed; else a page of the register by key."""
    wanted = shown.chosen(request.officer, _view(request), form.cleaned_data)
    words = form.cleaned_data["q"]
    if words:
        found = casefile.cases({hit.case_id for hit in overview.search(words)})
        fitting = [card for card in found.values() if shown.fits(card, wanted)]
        fitting.sort(key=lambda card: (card.docketed_on, card.id), reverse=True)
        return Page(tuple(fitting), None, None)
    return casefile.cases_page(wanted, request.GET.get("key"))


def _all(request: CourtRequest, form: CaseListFilter) -> Iterator[CaseCard]:
    """The filter's cases batch by batch, up to the limit of one export."""
    if form.cleaned_data["q"]:
        yield from _page(request, form).rows
        return
    wanted = shown.chosen(request.officer, _view(request), form.cleaned_data)
    key: str | None = None
    for _batch in range(EXPORT_LIMIT // EXPORT_BATCH):
        batch = casefile.cases_page(wanted, key, EXPORT_BATCH)
        yield from batch.rows
        key = batch.next_key
        if key is None:
            return


def _around(request: CourtRequest, listed: int) -> dict[str, object]:
    """Everything of the list page but the list."""
    view = _view(request)
    return {
        "lead": f"{shown.VIEWS[view]}，新立的在前",
        "entrances": can.entrances(request.officer),
        "views": [
            View(
                title=title,
                url=with_changes(request.GET, PATH, view=key),
                current=key == view,
            )
            for key, title in shown.views_of(request.officer).items()
        ],
        "kept": [("view", view)],
        "reset_url": f"{PATH}?view={view}",
        "export_url": with_changes(request.GET, EXPORT_PATH, view=view),
        "page_says": f"本页 {listed} 件",
        "empty": Empty(
            title="没有符合条件的案件",
            says=f"在“{shown.VIEWS[view]}”里没有；案号、姓名写错一个字也会这样。",
            url=f"{PATH}?view={shown.COURT}",
            action="看本院全部案件",
        ),
    }
