"""The case page: one head, and a tab for each thing there is to know."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.doors.desk.pages.shown import can, clocks, head, papers, parties, story, trace
from zhiheng.doors.desk.pages.shown.lists import CASE, View, with_changes
from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.plant import codes
from zhiheng.plant import queries as record
from zhiheng.plant.looklog import look
from zhiheng.plant.officer import Officer
from zhiheng.plant.queries import Asked
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.titles import queries as titles

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
    papers: tuple[PaperOnRecord, ...]
    context: dict[str, Any]


@authority(posts=CASE_PEOPLE)
@require_GET
def overview_tab(request: CourtRequest, code: str) -> HttpResponse:
    """What is due, what was done, what can be done."""
    case = _open(request, code, "overview")
    today = request.moment.date()
    law_case = overview.case_on_record(None, case.card.id, on=today)
    debtors = persons.namesakes_of(party.person.id for party in case.parties)
    path = reverse("desk:parties", args=[code])
    choices = can.choices(request.officer, law_case, code, clocks.running(case.clocks))
    context = case.context | {
        "clocks": clocks.clocks(case.clocks, today),
        "clocks_url": reverse("desk:clocks", args=[code]),
        "story": _story(request, case, choices),
        "can": choices,
        "reminders": parties.reminders(case.parties, debtors, path),
    }
    return render(request, "desk/overview.html", context)


@authority(posts=CASE_PEOPLE)
@require_GET
def parties_tab(request: CourtRequest, code: str) -> HttpResponse:
    """Who the parties are and how well they are known."""
    case = _open(request, code, "parties")
    for party in case.parties:
        _note(request, "person", party.person.id, case.card)
    namesakes = persons.namesakes_of(party.person.id for party in case.parties)
    shown = parties.parties(case.parties, namesakes, case.card.court, request.moment.date())
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
    context = case.context | {"clocks": clocks.clocks(case.clocks, request.moment.date())}
    return render(request, "desk/clocks.html", context)


@authority(posts=CASE_PEOPLE)
@require_GET
def papers_tab(request: CourtRequest, code: str) -> HttpResponse:
    """The papers, and one of them laid open."""
    case = _open(request, code, "papers")
    asked = codes.id_of(papers.PAPER, request.GET.get("paper", ""))
    shown = papers.chosen(case.papers, asked)
    if shown:
        _note(request, "paper", shown.id, case.card)
    path = reverse("desk:papers", args=[code])
    context = case.context | {"papers": papers.listed(case.papers, shown, path), "shown": shown}
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
    named = trace.subjects(case.parties, case.papers)
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
    """An issued paper as PDF, drawn from its frozen words: the same bytes every time."""
    paper_id = codes.id_of(papers.PAPER, code)
    if paper_id is None:
        raise Http404
    paper = documents.paper(paper_id)
    card = casefile.case(paper.case_id)
    _note(request, "paper", paper_id, card)
    answer = HttpResponse(documents.draw(paper_id), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{code[:8]}.pdf"'
    return answer


def _open(request: CourtRequest, code: str, here: str) -> Opened:
    """The case by its code, noted as seen. 404 for a code that was not made here."""
    case_id = codes.id_of(CASE, code)
    if case_id is None:
        raise Http404
    card = casefile.case(case_id)
    _note(request, "case", case_id, card)
    listed = casefile.parties(case_id)
    running = nodes.clocks_of(case_id)
    issued = documents.papers_of(case_id)
    counts = {"parties": len(listed), "clocks": len(running), "papers": len(issued)}
    shown = _head(card, listed, running, code, counts, request.moment.date())
    return Opened(
        code=code, card=card, parties=listed, clocks=running, papers=issued,
        context={"head": shown, "here": here},
    )  # fmt: skip


def _head(
    card: CaseCard,
    listed: tuple[PartyOnCase, ...],
    running: tuple[ClockOnRecord, ...],
    code: str,
    counts: dict[str, int],
    today: date,
) -> head.Head:
    title = titles.titles([card.title_id]).get(card.title_id)
    handler = personnel.staff_named([card.handler_id]) if card.handler_id else {}
    team = personnel.team_of(card.handler_id, today) if card.handler_id else None
    last = record.acts_page(Asked(case_id=card.id), size=1).rows
    return head.Head(
        number=card.number,
        chips=head.chips(card, title),
        sides=head.sides(listed, code),
        basis=title.words if title else "",
        cause=card.cause,
        court=personnel.court(card.court).name,
        handler=handler[card.handler_id].name if card.handler_id in handler else "",
        team=team.name if team else "",
        last_act=head.LastAct(name=last[0].name, at=last[0].at) if last else None,
        limit=head.limit(running, today),
        figures=head.figures(card, title),
        tabs=head.tabs(code, card.id, counts),
    )


def _story(request: CourtRequest, case: Opened, choices: can.Choices) -> dict[str, Any]:
    wanted = request.GET.get("show", story.EVERYTHING)
    wanted = wanted if wanted in story.CHOICES else story.EVERYTHING
    path = reverse("desk:case", args=[case.code])
    asked = Asked(case_id=case.card.id)
    acts = record.acts_page(asked, request.GET.get("key"), STEPS_AT_ONCE)
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
