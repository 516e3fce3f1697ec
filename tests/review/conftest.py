"""A docketed case whose execution limit is to be made longer, which the president approves."""

from datetime import datetime
from typing import Any

import pytest

from tests.measures.conftest import desk, log_in, office
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.posts import Post
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.review.exhibits import a_proposal
from zhiheng.oversight.review.terms import TermExtension
from zhiheng.plant import catalogue
from zhiheng.plant.catalogue import Entry, Verb
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.personnel.exhibits import Office

__all__ = ["desk", "log_in", "office"]


@pytest.fixture
def case_id(office: Office) -> int:
    return a_docketed_case(handler=office.handler)


@pytest.fixture
def proposal_id(case_id: int, office: Office) -> int:
    """Drafted by the handler; the president's to sign."""
    office.president  # noqa: B018  # appointed when first asked for
    return a_proposal(case_id, by=office.handler)


@pytest.fixture
def termination(monkeypatch: pytest.MonkeyPatch) -> Verb[Any]:
    """Stands for an act that the law gives to a panel and the president; known in this test."""

    def run(*, case_id: int, terms: TermExtension, by: Officer, at: datetime) -> int:
        with legal_act(verb, by=by, at=at, case_id=case_id) as doing:
            casefile.lock(doing, case_id, seen=terms.seen)
            doing.says(f"由{'、'.join(doing.approved_by)}批准")
        return doing.result

    entry = Entry(
        name="测试终本", verb="tests.termination", by=(Post.HANDLER,), needs=None, papers=(),
        may_papers=(), clocks=(), stops=(), announces=(), discloses=Disclosure.NOBODY, on="case",
        signs=False, page=None, cites=None, approval="终结本次执行程序", terms=TermExtension,
    )  # fmt: skip
    verb: Verb[Any] = Verb(run, entry)
    monkeypatch.setitem(catalogue._entries, entry.name, entry)
    monkeypatch.setitem(catalogue._verbs, entry.name, verb)
    return verb
