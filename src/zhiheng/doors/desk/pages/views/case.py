"""The case page: one head, and a tab for each thing there is to know."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.doors.desk.pages.shown import (
    can,
    chart,
    clocks,
    head,
    keynodes,
    moneybar,
    papers,
    parties,
    story,
    trace,
)
from zhiheng.doors.desk.pages.shown.lists import CASE, View, with_changes
from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.law import courts
from zhiheng.plant import codes
from zhiheng.plant import queries as record
from zhiheng.plant.looklog import look
from zhiheng.plant.officer import Officer
from zhiheng.plant.paging import Page
from zhiheng.plant.queries import ActOnRecord, Asked
from zhiheng.plant.ui import casetabs, registry
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.overview.queries import LaidOpen
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.seals import queries as seals

STEPS_AT_ONCE: Final = 30
REFUSALS_AT_ONCE: Final = 30
LOOKS_AT_ONCE: Final = 20
HANDLING: Final = "承办"
READING: Final = "查阅"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A case laid open: what every tab needs."""

    code: str
    card: CaseCard
    parties: tuple[PartyOnCase, ...]
    clocks: tuple[ClockOnRecord, ...]
    namesakes: dict[int, int]
    context: dict[str, Any]


@authority(posts=CASE_PEOPLE)
@require_GET
def overview_tab(request: CourtRequest, code: str) -> HttpResponse:
    """What is due, what was done, what can be done. Eight statements at most (W2)."""
    asked = Asked(case_id=_id_of(code))
    acts = record.acts_page(asked, request.GET.get("key"), STEPS_AT_ONCE)
    case = _open(request, code, "overview", acts)
    today = request.moment.date()
    law_case = overview.case_on_record(None, case.card.id, on=today)
    path = reverse("desk:parties", args=[code])
    choices = can.choices(request.officer, law_case, code, clocks.running(case.clocks))
    context = case.context | {
        "clocks": clocks.clocks(case.clocks, today),
        "clocks_url": reverse("desk:clocks", args=[code]),
        "nodes": keynodes.nodes(case.card, case.clocks, today),
        "story": _story(request, case, choices, acts),
        "can": choices,
        "reminders": parties.reminders(case.parties, case.namesakes, path),
    }
    return render(request, "desk/overview.html", context)


@authority(posts=CASE_PEOPLE)
@require_GET
def money_bar(request: CourtRequest, code: str) -> HttpResponse:
    """The debt today by layers, for the head of the page; without script, the worksheet itself."""
    case = casefile.case(_id_of(code))
    _note(request, "case", case.id, case)
    owed = registry.money_of(case.id, request.moment.date())
    if not request.htmx:
        return redirect(reverse(owed.url, args=[code]) if owed else f"/cases/{code}/")
    return render(request, "desk/money_bar.html", {"bar": moneybar.bar(owed, code)})


@authority(posts=CASE_PEOPLE)
@require_GET
def parties_tab(request: CourtRequest, code: str) -> HttpResponse:
    """Who the parties are and how well they are known."""
    case = _open(request, code, "parties")
    for party in case.parties:
        _note(request, "person", party.person.id, case.card)
    today = request.moment.date()
    shown = parties.parties(case.parties, case.namesakes, case.card.court, today)
    verify = can.page_of("核对身份", request.officer)
    context = case.context | {
        "parties": shown, "verify_url": reverse(verify, args=[code]) if verify else "",
    }  # fmt: skip
    return render(request, "desk/parties.html", context)


@authority(posts=CASE_PEOPLE)
@require_GET
def clocks_tab(request: CourtRequest, code: str) -> HttpResponse:
    """Every clock, and how its day was found."""
    case = _open(request, code, "clocks")
    today = request.moment.date()
    context = case.context | {
        "clocks": clocks.clocks(case.clocks, today),
        "chart": chart.chart(case.clocks, today),
        "nodes": keynodes.nodes(case.card, case.clocks, today),
    }
    return render(request, "desk/clocks.html", context)


@authority(posts=CASE_PEOPLE)
@require_GET
def papers_tab(request: CourtRequest, code: str) -> HttpResponse:
    """The papers, and one of them laid open."""
    case = _open(request, code, "papers")
    asked = codes.id_of(papers.PAPER, request.GET.get("paper", ""))
    issued = documents.papers_of(case.card.id)
    shown = papers.chosen(issued, asked)
    if shown:
        _note(request, "paper", shown.id, case.card)
    path = reverse("desk:papers", args=[code])
    files = seals.orders_of_papers(one.id for one in issued)
    context = case.context | {
        "papers": papers.listed(issued, shown, path, files),
        "shown": shown,
        "changes": documents.changes_of(shown.edits) if shown else (),
        "address": request.build_absolute_uri(reverse("verify:file")),
    }
    return render(request, "desk/papers.html", context)


@authority(posts=CASE_PEOPLE)
@require_GET
def trace_tab(request: CourtRequest, code: str) -> HttpResponse:
    """Who did what, who was refused what, who looked."""
    case = _open(request, code, "trace")
    asked = Asked(case_id=case.card.id)
    acts = record.acts_page(asked, request.GET.get("key"))
    done = tuple(act.id for act in acts.rows)
    changes = record.changes_of_acts(done, case_id=case.card.id)
    names = personnel.staff_named(trace.staff_in(changes))
    refusals = record.refusals_page(asked)
    named = trace.subjects(case.parties, documents.papers_of(case.card.id))
    looks = record.looks_page(asked, tuple(named), size=LOOKS_AT_ONCE)
    shown = {
        "acts": trace.acts(acts.rows, changes, {id: staff.name for id, staff in names.items()}),
        "page": acts,
        "refusals": trace.refusals(refusals.rows),
        "looks": trace.looks(looks.rows, named),
    }
    return render(request, "desk/trace.html", case.context | {"trace": shown})


@authority(posts=CASE_PEOPLE)
@require_GET
def paper_pdf(request: CourtRequest, code: str) -> HttpResponse:
    """An issued paper as PDF: the signed file where there is one, else drawn from its frozen
    words; the same bytes every time."""
    paper_id = codes.id_of(papers.PAPER, code)
    if paper_id is None:
        raise Http404
    paper = documents.paper(paper_id)
    card = casefile.case(paper.case_id)
    _note(request, "paper", paper_id, card)
    file = seals.file_of(paper_id) or documents.draw(paper_id)
    answer = HttpResponse(file, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{code[:8]}.pdf"'
    return answer


def _id_of(code: str) -> int:
    """404 for a code that was not made here."""
    case_id = codes.id_of(CASE, code)
    if case_id is None:
        raise Http404
    return case_id


def _open(
    request: CourtRequest, code: str, here: str, acts: Page[ActOnRecord] | None = None
) -> Opened:
    """The case by its code, noted as seen. `acts` is the page of acts that was read already."""
    today = request.moment.date()
    found = overview.laid_open(_id_of(code), today)
    _note(request, "case", found.card.id, found.card)
    last = acts if acts is not None else record.acts_page(Asked(case_id=found.card.id), size=1)
    return Opened(
        code=code, card=found.card, parties=found.parties, clocks=found.clocks,
        namesakes=found.namesakes,
        context={"head": _head(found, code, here, last, today), "here": here},
    )  # fmt: skip


def _head(found: LaidOpen, code: str, here: str, acts: Page[ActOnRecord], today: date) -> head.Head:
    card = found.card
    newest = acts.rows[0] if acts.rows and acts.previous_key is None else None
    counts = {
        "parties": len(found.parties), "clocks": len(found.clocks), "papers": found.papers,
        "investigation": found.properties, "visiting": found.cautions,
        "entries": found.entries_waiting,
    }  # fmt: skip
    return head.Head(
        number=card.number,
        chips=head.chips(card, found.is_money, found.cautions),
        sides=head.sides(found.parties, code),
        basis=found.title,
        cause=card.cause,
        court=courts.court(card.court).name,
        handler=found.handler,
        team=found.team,
        last_act=head.LastAct(name=newest.name, at=newest.at) if newest else None,
        limit=head.limit(found.clocks, today),
        figures=head.figures(card, found.principal_fen),
        money_url=reverse("desk:money", args=[code]) if found.is_money else "",
        tabs=casetabs.shown(code, here, counts),
    )


def _story(
    request: CourtRequest, case: Opened, choices: can.Choices, acts: Page[ActOnRecord]
) -> dict[str, Any]:
    wanted = request.GET.get("show", story.EVERYTHING)
    wanted = wanted if wanted in story.CHOICES else story.EVERYTHING
    path = reverse("desk:case", args=[case.code])
    asked = Asked(case_id=case.card.id)
    refusals = record.refusals_page(asked, size=REFUSALS_AT_ONCE).rows
    today = request.moment.date()
    fitting = story.on_this_page(refusals, acts.rows, more=acts.next_key is not None)
    first = acts.previous_key is None
    return {
        "choices": [
            View(title=title, url=with_changes(request.GET, path, show=key), current=key == wanted)
            for key, title in story.CHOICES.items()
        ],
        "next": story.next_step(case.clocks, choices, today) if first else None,
        "steps": story.steps(acts.rows, fitting, wanted=wanted),
        "page": acts,
    }


def _note(request: CourtRequest, kind: Any, subject_id: int, card: CaseCard) -> None:
    officer: Officer = request.officer
    ground = HANDLING if card.handler_id == officer.id else READING
    look(officer, kind, subject_id, ground, request.moment, court=card.court)
