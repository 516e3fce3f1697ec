"""Ready-made people for every room's tests, all invented, and an act to enter them in.

Numbers begin with region 99, which exists in no register of the country.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import psycopg
import pytest
from django.apps import apps
from stdnum.cn import ric, uscc

from zhiheng.law.disclosure import Disclosure
from zhiheng.law.visits import CautionKind
from zhiheng.plant.catalogue import Entry, Verb
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.persons.actions import enter_caution, enter_person
from zhiheng.registers.persons.terms import (
    CautionTerms,
    DocumentKind,
    PersonKind,
    PersonTerms,
    Source,
)

Result = TypeVar("Result")
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def within_an_act(
    do: Callable[[LegalAct], Result],
    *,
    by: Officer,
    at: datetime = NOW,
    papers: tuple[str, ...] = (),
    clocks: tuple[str, ...] = (),
    stops: tuple[str, ...] = (),
) -> Result:
    """Do something inside an act that is no entry of the catalogue; what it makes is declared."""
    done: list[Result] = []

    def run(*, by: Officer, at: datetime) -> int:
        with legal_act(verb, by=by, at=at) as doing:
            done.append(do(doing))
        return doing.result

    verb: Verb[Any] = Verb(
        run,
        Entry(
            name="测试行为",
            verb="exhibits",
            by=tuple(by.posts),
            needs=None,
            papers=papers,
            may_papers=(),
            clocks=clocks,
            stops=stops,
            announces=(),
            discloses=Disclosure.NOBODY,
            on="court",
            signs=False,
            page=None,
            cites=None,
        ),
    )
    verb(by=by, at=at)
    return done[0]


def an_id_number(serial: int = 317, born_on: date = date(1985, 3, 12)) -> str:
    """A 居民身份证 number of nobody, with a true check digit; an odd serial is a man's."""
    digits = f"990102{born_on:%Y%m%d}{serial:03d}"
    return digits + ric.calc_check_digit(digits + "0")


def a_credit_code(serial: int = 1) -> str:
    """A 统一社会信用代码 of no firm, with a true check sign."""
    digits = f"91990102{serial:09d}"
    return digits + uscc.calc_check_digit(digits + "0")


def a_man(name: str = "许青林", serial: int = 317, **other: Any) -> PersonTerms:
    """A natural person with a document and an address."""
    return replace(
        PersonTerms(
            name=name,
            document_kind=DocumentKind.ID_CARD,
            document_number=an_id_number(serial),
            address="青石路 12 号 3 单元 501 室",
            phone="19900001234",
        ),
        **other,
    )


def a_firm(name: str = "青屿建材有限公司", serial: int = 1, **other: Any) -> PersonTerms:
    """A company with a credit code, a seat and a legal representative."""
    return replace(
        PersonTerms(
            name=name,
            kind=PersonKind.COMPANY,
            document_kind=DocumentKind.CREDIT_CODE,
            document_number=a_credit_code(serial),
            address="云台路 8 号",
            phone="19900005678",
            legal_representative="叶知远",
        ),
        **other,
    )


def a_person(by: Officer, terms: PersonTerms | None = None, at: datetime = NOW) -> int:
    """Enter a person in an act of their own."""
    return within_an_act(lambda doing: enter_person(doing, terms=terms or a_man()), by=by, at=at)


def a_caution(person_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """Something to heed on a visit, entered in an act of its own; it stands for a month."""
    terms = CautionTerms(
        person_id=person_id, kind=CautionKind.AGED, words="与八旬母亲同住", evidence="调查笔录",
        until_on=at.date() + timedelta(days=30),
    )  # fmt: skip
    return within_an_act(lambda doing: enter_caution(doing, terms=terms), by=by, at=at)


def as_instrument_says(terms: PersonTerms) -> PersonTerms:
    """The same person as the instrument describes them."""
    return replace(terms, source=Source.INSTRUMENT)


def refused_by(owner: psycopg.Connection[Any], statement: str) -> str | None:
    """The name of the constraint by which the database refuses a statement of set-up itself."""
    owner.execute("SET zh.setup = 'on'")
    with pytest.raises(psycopg.errors.IntegrityError) as refused:
        owner.execute(statement)
    return refused.value.diag.constraint_name


def copied(table: str, **changes: Any) -> str:
    """A statement that enters the table's first row once more, under another id, with changes."""
    changed = json.dumps({"id": 10**9, **changes}, ensure_ascii=False)
    return (
        f"INSERT INTO {table} SELECT (jsonb_populate_record(r, '{changed}'::jsonb)).*"
        f" FROM {table} r ORDER BY r.id LIMIT 1"
    )


def constraints_of(label: str) -> set[str]:
    """The names of all constraints that the models of a room declare."""
    return {
        constraint.name
        for model in apps.get_app_config(label).get_models()
        for constraint in model._meta.constraints
    }
