"""The case as the law sees it: one statement, every field fed or unknown."""

from datetime import date
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zhiheng.law.handling import MAY_ISSUE_NOTICE
from zhiheng.law.identity import MAY_TAKE_MEASURE
from zhiheng.law.records import CaseState, InstrumentKind
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case, a_creditor, a_debtor
from zhiheng.registers.overview import queries
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import a_man, as_instrument_says
from zhiheng.registers.titles.exhibits import a_conduct_duty, a_judgment

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def test_the_law_is_told_what_the_registers_hold() -> None:
    office = a_court_office()
    opened = a_case(handler=office.handler)
    with entered(Scope.of(office.handler)), CaptureQueriesContext(connection) as told:
        record = queries.case_on_record(None, opened.case_id, on=TODAY)
    assert len(told) == 1
    assert (record.state, record.is_money, record.handler_known) == (CaseState.OPEN, True, True)
    assert (record.debtors, record.debtors_with_address) == (1, 1)
    assert (record.instrument_kind, record.conduct_claimed) == (InstrumentKind.JUDGMENT, False)
    assert (record.notice_issued_on, record.report_order_issued_on) == (None, None)
    assert (record.stayed, record.secret) == (False, False)
    assert MAY_ISSUE_NOTICE.judge(record).holds


def test_what_is_missing_bars_the_act_with_its_cure() -> None:
    opened = a_case(
        parties=(a_creditor(), a_debtor(a_man(address=None))),
        title=a_judgment(obligations=(a_conduct_duty(),)),
    )
    with entered(Scope.of(a_court_office().handler)):
        record = queries.case_on_record(None, opened.case_id, on=TODAY)
    assert (record.is_money, record.conduct_claimed) == (False, True)
    bars = {bar.key for bar in MAY_ISSUE_NOTICE.judge(record).bars}
    assert bars == {"A1-NODE-02", "A1-FILE-33-2"}


def test_a_party_is_measured_against_its_namesakes() -> None:
    known = as_instrument_says(a_man(born_on=date(1985, 3, 12)))
    opened = a_case(parties=(a_creditor(), a_debtor(known)))
    with entered(Scope.of(a_court_office().handler)), CaptureQueriesContext(connection) as told:
        parties = queries.parties_on_record(None, opened.case_id, on=TODAY)
    assert len(told) == 2
    creditor, debtor = (parties[id] for id in opened.party_ids)
    assert MAY_TAKE_MEASURE.judge(debtor).holds
    assert not MAY_TAKE_MEASURE.judge(creditor).holds
    assert debtor.namesakes == 0


def test_a_case_out_of_scope_is_not_on_record() -> None:
    opened = a_case()
    with entered(Scope.of_court("鲁0103")), pytest.raises(NotOnRecord):
        queries.case_on_record(None, opened.case_id, on=TODAY)


def test_every_feeder_the_law_names_is_a_column_of_a_register(
    owner: psycopg.Connection[Any],
) -> None:
    known = set(
        owner.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public'"
        ).fetchall()
    )
    named = {(feeder.table, feeder.column) for feeder in queries.feeders() if feeder.table}
    assert named - known == set()


def test_a_field_the_loader_fills_names_its_feeder() -> None:
    fed = {f.field for f in queries.feeders() if f.record == "CaseOnRecord" and f.table}
    assert {"state", "handler_known", "debtors", "is_money", "notice_issued_on"} <= fed
    assert "president_approved" not in fed
