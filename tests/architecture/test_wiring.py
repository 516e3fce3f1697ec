"""Who listens to whom: every fact has listeners or stands empty with a reason; no circles."""

import dataclasses
import importlib
import pkgutil
from datetime import timedelta
from graphlib import CycleError, TopologicalSorter

import psycopg
import pytest
from django.apps import apps

import zhiheng.facts
from tests.closing.life import a_whole_life
from zhiheng.doors.gateway.exhibits import a_letter_taken
from zhiheng.house.wiring import WIRING
from zhiheng.measures.assignment.exhibits import a_state_of_property
from zhiheng.measures.course.actions import go_on
from zhiheng.measures.course.exhibits import a_stay
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import an_incident, confirmed
from zhiheng.measures.handling.actions import assign, classify
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.measures.sealing.exhibits import a_signature, certificates_of
from zhiheng.measures.service.exhibits import a_service
from zhiheng.oversight.review.exhibits import a_committee_decision, a_proposal
from zhiheng.plant.announcements import fact_of, name_of
from zhiheng.plant.models import Outbox
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.wiring import Reaction
from zhiheng.registers.casefile.terms import IncidentKind
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

Owner = psycopg.Connection[tuple[object, ...]]


def facts() -> set[type]:
    found: set[type] = set()
    for module in pkgutil.iter_modules(zhiheng.facts.__path__, "zhiheng.facts."):
        members = vars(importlib.import_module(module.name)).values()
        found |= {
            m
            for m in members
            if isinstance(m, type) and m.__module__ == module.name and dataclasses.is_dataclass(m)
        }
    return found


def test_every_fact_stands_on_the_wiring_page() -> None:
    assert facts() == set(WIRING)


def flow(wiring: dict[type, tuple[Reaction, ...]]) -> TopologicalSorter[type]:
    return TopologicalSorter(
        {fact: {f for r in reactions for f in r.announces} for fact, reactions in wiring.items()}
    )


def test_announcements_never_come_back_to_themselves() -> None:
    flow(dict(WIRING)).prepare()


def test_a_circle_of_announcements_is_seen() -> None:
    def hear(*_: object) -> None:
        raise AssertionError("only the order is looked at")

    circle: dict[type, tuple[Reaction, ...]] = {
        int: (Reaction("planted.one", hear, announces=(str,)),),
        str: (Reaction("planted.other", hear, announces=(int,)),),
    }
    with pytest.raises(CycleError):
        flow(circle).prepare()


def test_a_fact_is_frozen_and_named_in_the_past() -> None:
    loose = [
        f.__qualname__
        for f in facts()
        if not f.__dataclass_params__.frozen  # type: ignore[attr-defined]
    ]
    assert loose == []


def test_a_reaction_has_a_name_of_its_own() -> None:
    names = [r.name for reactions in WIRING.values() for r in reactions]
    assert len(names) == len(set(names))


def a_stay_and_its_end(case_id: int, office: Office) -> None:
    """The creditor lets the case rest for ten days."""
    later = NOW + timedelta(days=10)
    agreed = an_incident(IncidentKind.DELAY_AGREED)
    gone = an_incident(IncidentKind.STAY_CEASED, from_on=later.date())
    by, second = office.handler, office.chief
    confirmed(entries.enter_incident, case_id, agreed, by=by, second=second, at=NOW)
    a_stay(case_id, by=by)
    confirmed(entries.enter_incident, case_id, gone, by=by, second=second, at=later)
    terms = GoOnTerms(reason="延期期限已过", paper_no="（2026）鲁0102执1号之二")
    go_on(case_id=case_id, terms=terms, by=by, at=later)


@pytest.fixture
def announced(db: None) -> list[tuple[Outbox, object]]:
    """Every fact of the house, announced by the act that announces it."""
    del db
    office = a_court_office()
    case_id = a_docketed_case()
    to_handler = AssignTerms(handler_id=office.handler.id)
    assign(case_id=case_id, terms=to_handler, by=office.chief, at=NOW)
    a_notice(case_id, by=office.handler)
    a_state_of_property(case_id, by=office.handler)
    a_found_flat(case_id, by=office.handler)
    a_service(case_id, by=office.clerk)
    a_letter_taken(office, case_id)
    assert office.president
    a_proposal(case_id, by=office.handler)
    a_committee_decision(case_id, office=office)
    a_whole_life(office)
    a_stay_and_its_end(case_id, office)
    certificates_of(office.handler, by=office.admin_security)
    with entered(Scope.of(office.handler)):
        issued = documents.papers_of(case_id)
    paper_id = next(one.id for one in issued if one.kind == "执行通知书")
    a_signature(case_id, paper_id, by=office.handler)
    secret = ClassTerms(secrecy=1, ground="涉及国家秘密")
    president = dataclasses.replace(office.president, clearance=1)
    classify(case_id=case_id, terms=secret, by=president, at=NOW)
    kinds = {name_of(kind): kind for kind in WIRING}
    with entered(Scope.of(system_officer(office.court))):
        rows = list(Outbox.objects.order_by("id"))
    return [(row, fact_of(kinds[row.fact], row.body)) for row in rows]


def everything(owner: Owner) -> dict[str, object]:
    """Each table of the rooms as one number of rows and one hash over them."""
    tables = {m._meta.db_table for m in apps.get_models() if m.__module__.startswith("zhiheng.")}
    return {
        table: owner.execute(
            f"SELECT count(*), md5(string_agg(t::text, '' ORDER BY t::text)) FROM {table} t"
        ).fetchone()
        for table in sorted(tables)
    }


def heard(reaction: Reaction, fact: object, by: Officer) -> None:
    """One delivery, in the scope the outbox gives it."""
    with entered(Scope.of(by, NOW.date())):
        reaction.run(fact, by, NOW)


def test_every_reaction_played_twice_acts_once(
    announced: list[tuple[Outbox, object]], owner: Owner
) -> None:
    assert {type(fact) for _, fact in announced} == set(WIRING)
    for row, fact in announced:
        for reaction in WIRING[type(fact)]:
            by = system_officer(row.court, request_key=f"{row.id}/{reaction.name}")
            before = everything(owner)
            heard(reaction, fact, by)
            once = everything(owner)
            heard(reaction, fact, by)
            assert once != before, f"{reaction.name} hears nothing"
            assert everything(owner) == once, f"{reaction.name} acts twice"
