"""Acts on several cases: first what would happen to each, then one act a case with its result."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from zhiheng.doors.desk.pages.shown import can
from zhiheng.doors.desk.pages.shown.lists import CASE, case_path
from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.law.kernel.finding import Finding, Refused
from zhiheng.plant import codes
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.entry import Entry
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.work import BulkAct, bulk_acts
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.overview import queries as overview

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One case of the bulk: what stands against it before, or how it ended."""

    code: str
    url: str
    card: CaseCard
    bars: tuple[Finding, ...] = ()
    done: bool | None = None
    says: str = ""


@authority(posts=CASE_PEOPLE)
@require_POST
def bulk(request: CourtRequest) -> HttpResponse:
    """Preview the chosen cases; `step=do` carries out those that were still ticked."""
    chosen = bulk_acts().get(request.POST.get("act", ""))
    if chosen is None:
        raise Http404
    entry = catalogue()[chosen.act]
    cards = _cards(request)
    if request.POST.get("step") == "do" and "reopen" not in request.POST:
        items = [_done(request, chosen, card) for card in cards]
        told = {"done": sum(item.done is True for item in items)}
        context = {"entry": entry, "items": items, "told": told}
        return render(request, "desk/bulk_result.html", context)
    items = list(_judged(request, entry, cards))
    able = sum(not item.bars for item in items)
    context = {
        "entry": entry, "key": chosen.key, "items": items, "able": able,
        "unable": len(items) - able, "mine": request.officer.holds(*entry.by),
        "fresh": not entry.signs or request.officer.fresh_at is not None,
    }  # fmt: skip
    return render(request, "desk/bulk.html", context)


def _cards(request: CourtRequest) -> list[CaseCard]:
    """The ticked cases in the order of the list, each once; NotOnRecord for one out of sight."""
    ids = [codes.id_of(CASE, code) for code in request.POST.getlist("case")[:MOST_AT_ONCE]]
    found = casefile.cases(id for id in ids if id is not None)
    missing = [id for id in ids if id not in found]
    if missing:
        raise NotOnRecord("案件", missing[0] or "")
    return [found[id] for id in dict.fromkeys(ids) if id is not None]


def _judged(request: CourtRequest, entry: Entry, cards: list[CaseCard]) -> Iterator[Item]:
    for card in cards:
        record = overview.case_on_record(None, card.id, on=request.moment.date())
        judgment = can.judged(entry, record)
        bars = judgment.bars if judgment and not judgment.holds else ()
        yield replace(_item(card), bars=bars)


def _done(request: CourtRequest, chosen: BulkAct, card: CaseCard) -> Item:
    """One act; a refusal is its result and stops none of the others."""
    key = request.officer.request_key
    by = replace(request.officer, request_key=f"{key}/{card.id}" if key else None)
    look(request.officer, "case", card.id, f"批量{chosen.act}", request.moment, court=card.court)
    try:
        chosen.do(card.id, by, request.moment)
    except (Refused, BadTerms) as refused:
        return replace(_item(card), done=False, says=str(refused))
    return replace(_item(card), done=True, says=f"{chosen.act}已办")


def _item(card: CaseCard) -> Item:
    return Item(code=codes.code_of(CASE, card.id), url=case_path(card.id), card=card)
