"""Two courts that know nothing of each other: what one has on record, and officers of the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from pytest_django.fixtures import Settings

from zhiheng.law import courts
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.ui import marks
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import a_credit_code, a_firm, a_man, an_id_number
from zhiheng.registers.titles.exhibits import a_judgment

OURS, THEIRS = "鲁0103", "鲁0102"
CREDITOR, DEBTOR = "槐序仓储有限公司", "蔺知秋"
CAUSE = "仓储合同纠纷"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One case with a paper, as its own court holds it."""

    case_id: int
    number: str
    paper_id: int

    @property
    def codes(self) -> dict[str, str]:
        """The codes under which it is known outside, by kind."""
        return {
            "case": codes.code_of("case", self.case_id),
            "paper": codes.code_of("paper", self.paper_id),
        }

    @property
    def traces(self) -> tuple[str, ...]:
        """What must not be read by anybody who does not see the case."""
        known = (self.number, CREDITOR, DEBTOR, CAUSE, an_id_number(771), a_credit_code(88))
        return (*known, an_id_number(771)[-6:], *self.codes.values())


@pytest.fixture(autouse=True)
def plain_static(settings: Settings) -> Iterator[None]:
    """Static paths as written, so that no collected folder is needed."""
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    marks.icon.cache_clear()
    yield
    marks.icon.cache_clear()


def recorded(office: Office, *, secrecy: int = 0) -> Record:
    """File a case of the court and issue its notice, by its own officers."""
    filing, handler = (replace(o, clearance=secrecy) for o in (office.filing, office.handler))
    case_id = a_docketed_case(
        office.court,
        by=filing,
        handler=handler,
        parties=(a_creditor(a_firm(CREDITOR, 88)), a_debtor(a_man(DEBTOR, 771))),
        title=replace(
            a_judgment("（2026）鲁0102民初4711号"),
            made_by=courts.court(office.court).name,
            cause=CAUSE,
        ),
        secrecy=secrecy,
    )
    paper_id = a_notice(case_id, by=handler)
    with entered(Scope.of(handler)):
        number = casefile.number_of(case_id)
    return Record(case_id=case_id, number=number, paper_id=paper_id)


@pytest.fixture
def theirs(db: None) -> Office:
    """The court that has something on record."""
    del db
    return a_court_office(THEIRS)


@pytest.fixture
def record(theirs: Office) -> Record:
    return recorded(theirs)


@pytest.fixture
def secret(theirs: Office) -> Record:
    """A case of class 1 (秘密)."""
    return recorded(theirs, secrecy=1)


def cleared(officer: Officer, clearance: int) -> Officer:
    return replace(officer, clearance=clearance)
