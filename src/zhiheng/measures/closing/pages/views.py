"""The closing tab of a case, the pool of 终本 cases, denials that wait, and figures."""

from datetime import date
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.measures.closing import actions, queries
from zhiheng.measures.closing.pages import shown
from zhiheng.plant import codes
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.personnel import queries as personnel

READERS: Final = PEOPLES - ADMINISTRATORS


@authority(posts=READERS)
@require_GET
def tab(request: CourtRequest, code: str) -> HttpResponse:
    """How the case may be closed, or how it was closed and what came after."""
    case, frame = opened(request, code)
    context = frame | shown.tab(case, request.officer, request.moment.date())
    return render(request, "closing/tab.html", context)


@authority(posts=READERS)
@require_GET
def pool(request: CourtRequest) -> HttpResponse:
    """The 终本 cases of the court, the next query due first."""
    court, today = request.officer.court, request.moment.date()
    page = queries.pool_page(court, request.GET.get("key"))
    keepers = personnel.staff_named(one.keeper_id for one in page.rows if one.keeper_id)
    names = {id: staff.name for id, staff in keepers.items()}
    team_id = queries.pool_team(court)
    teams = {one.id: one.name for one in personnel.teams_of(court, today)}
    context: dict[str, Any] = {
        "page": page,
        "rows": [
            {
                "case": one,
                "code": codes.code_of("case", one.case_id),
                "keeper": names.get(one.keeper_id or 0, ""),
                "overdue": one.next_query_on is not None and one.next_query_on < today,
            }
            for one in page.rows
        ],
        "team": teams.get(team_id, "") if team_id else "",
        "may_set": request.officer.holds(*actions.name_pool_team.entry.by),
    }
    return render(request, "closing/pool.html", context)


@authority(posts=actions.uphold_closing.entry.by)
@require_GET
def reviews(request: CourtRequest) -> HttpResponse:
    """Denials of closing facts that wait for review, oldest first."""
    denied = queries.denials_open(request.officer.court)
    cards = casefile.cases(one.case_id for one in denied)
    rows = [
        {
            "call": one,
            "number": cards[one.case_id].number,
            "code": codes.code_of("case", one.case_id),
        }
        for one in denied
        if one.case_id in cards
    ]
    return render(request, "closing/reviews.html", {"rows": rows})


@authority(posts=READERS)
@require_GET
def figures(request: CourtRequest) -> HttpResponse:
    """This year's closings: what counts as performed, what came back, what parties said."""
    today = request.moment.date()
    first = date(today.year, 1, 1)
    counted = queries.figures(request.officer.court, first, today)
    late = queries.late_facts(request.officer.court, first, today)
    rows = [{"late": one, "code": codes.code_of("case", one.case_id)} for one in late]
    context = {"counted": counted, "first": first, "today": today, "rows": rows}
    return render(request, "closing/figures.html", context)
