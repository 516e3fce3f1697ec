"""台账: open cases by court, first or resumed, and state of property; a count leads to its list."""

from collections import defaultdict
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.law.records import CaseState
from zhiheng.law.triage import PropertyState
from zhiheng.measures.assignment.pages.frame import KEEPERS
from zhiheng.plant import codes
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel import queries as personnel

KINDS: Final = {"执": "首次执行", "执恢": "恢复执行"}


@authority(posts=KEEPERS)
@require_GET
def ledger(request: CourtRequest) -> HttpResponse:
    """The counts of every court in one's range, as they stand this moment."""
    counts: dict[tuple[str, str, str], int] = defaultdict(int)
    without: dict[str, int] = defaultdict(int)
    for court, kind, state, handled, cases in casefile.ledger():
        counts[court, kind, state] += cases
        without[court] += 0 if handled else cases
    names = {one.code: one.name for one in personnel.courts_below(request.officer.court)}
    rows = [
        {
            "name": names.get(court, court),
            "cells": [
                _cell(counts[court, kind, state], court=court, kind=kind, state=state)
                for kind in KINDS
                for state in PropertyState
            ],
            "without": _cell(without[court], court=court, unassigned="1"),
        }
        for court in sorted(without)
    ]
    context = {
        "rows": rows,
        "kinds": list(KINDS.values()),
        "states": list(PropertyState) * len(KINDS),
        "sums": [
            sum(counts[court, kind, state] for court in without)
            for kind in KINDS
            for state in PropertyState
        ],
        "sum_without": sum(without.values()),
    }
    return render(request, "assignment/ledger.html", context)


@authority(posts=KEEPERS)
@require_GET
def cases(request: CourtRequest) -> HttpResponse:
    """The cases behind a count."""
    asked = request.GET
    state, kind = asked.get("state", ""), asked.get("kind", "")
    chosen = CaseFilter(
        court=asked.get("court") or None,
        case_type=kind if kind in KINDS else None,
        property_state=PropertyState(state) if state in [*PropertyState] else None,
        unassigned=asked.get("unassigned") == "1",
        open_only=True,
    )
    page = casefile.cases_page(chosen, asked.get("key"))
    names = personnel.staff_named(one.handler_id for one in page.rows if one.handler_id)
    rows = [
        {
            "url": reverse("assignment:course", args=[codes.code_of("case", one.id)]),
            "handler": names[one.handler_id].name if one.handler_id else "尚无承办人",
            "case": one,
            "stayed": one.state is not CaseState.OPEN,
        }
        for one in page.rows
    ]
    words = [KINDS.get(kind, ""), state, "尚无承办人" if chosen.unassigned else ""]
    context = {"rows": rows, "page": page, "words": " ".join(word for word in words if word)}
    return render(request, "assignment/ledger_cases.html", context)


def _cell(cases: int, **asked: str) -> dict[str, Any]:
    return {"cases": cases, "url": f"{reverse('assignment:ledger-cases')}?{urlencode(asked)}"}
