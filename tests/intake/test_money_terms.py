"""What the reader finds of interest reaches the title, unless the clerk strikes it out."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from tests.measures.sheets import CHECKED, JUDGMENT, fields_of
from zhiheng.measures.intake.pages.moneyterms import in_words, money_terms
from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.tests.reader_samples import FULL_JUDGMENT
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.titles import queries as titles
from zhiheng.registers.titles.queries import MoneyDuty
from zhiheng.registers.titles.terms import RateKind

LogIn = Callable[[Officer], Client]


def docketed(browser: Client, office: Office, **changed: str) -> tuple[MoneyDuty, ...]:
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT})
    sent = fields_of(page.content) | CHECKED | {"step": "docket"} | changed
    assert browser.post("/intake/new", sent).status_code == 302
    with entered(Scope.of(office.filing)):
        [card] = casefile.cases_page(CaseFilter()).rows
        return titles.money_duties(titles.title(card.title_id))


@pytest.mark.django_db
def test_interest_that_was_read_is_kept_with_the_title(log_in: LogIn, office: Office) -> None:
    duties = docketed(log_in(office.filing), office)
    [run] = [run for duty in duties for run in duty.interest]
    assert run.base_fen == 30_000_000
    assert run.rate_kind in (RateKind.YEAR, RateKind.LPR)
    assert str(run.from_on) == "2025-01-01"


@pytest.mark.django_db
def test_interest_the_clerk_strikes_out_is_not_kept(log_in: LogIn, office: Office) -> None:
    duties = docketed(log_in(office.filing), office, **{"obligations-0-no_terms": "on"})
    assert [run for duty in duties for run in duty.interest] == []


@pytest.mark.django_db
def test_the_sheet_shows_interest_in_words(log_in: LogIn, office: Office) -> None:
    page = log_in(office.filing).post("/intake/new", {"step": "read", "text": JUDGMENT})
    assert "以 300,000.00 元为基数" in page.content.decode()


def test_a_rate_on_top_of_lpr_is_its_multiple() -> None:
    text = FULL_JUDGMENT.replace("年利率", "年利率")
    for owed in read(text).obligations:
        for run in money_terms(owed).get("interest", ()):
            assert run.rate is None or run.rate > Decimal(0)
            assert run.label in "".join(in_words(owed))
