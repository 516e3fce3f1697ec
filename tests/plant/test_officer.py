"""Officers, terms and the opening of rooms."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from tests.plant.exhibits import CLERK, NOON, weigh
from zhiheng.law.posts import Post
from zhiheng.plant import catalogue
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms, CatalogueBreach, NotOnRecord
from zhiheng.plant.hashing import terms_hash
from zhiheng.plant.officer import system_officer

# The installation's keys are made by set-up.
pytestmark = pytest.mark.usefixtures("house")


def test_an_officer_is_named_with_the_posts_in_their_order() -> None:
    both = replace(CLERK, name="周文", posts=frozenset({Post.HANDLER, Post.FILING}))
    assert both.words == "周文 立案、承办法官"


def test_the_system_is_no_person() -> None:
    assert (system_officer("鲁").words, system_officer("鲁").id) == ("系统", 0)


@dataclass(frozen=True)
class Terms:
    day: date
    names: tuple[str, ...]
    share: Decimal | None = None


def test_the_same_terms_have_the_same_hash_and_others_another() -> None:
    one = Terms(date(2026, 2, 28), ("甲", "乙"))
    assert terms_hash({"terms": one}) == terms_hash({"terms": replace(one)})
    assert terms_hash({"terms": one}) != terms_hash({"terms": replace(one, names=("甲乙",))})
    assert terms_hash({"terms": one}) != terms_hash({"terms": replace(one, share=Decimal("0.5"))})


def test_terms_hold_values_only() -> None:
    with pytest.raises(TypeError):
        terms_hash({"terms": object()})


def test_two_verbs_cannot_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_entries", {"称重": weigh.entry})
    with pytest.raises(CatalogueBreach):
        act("称重", by=(Post.CLERK,))(terms_hash)  # type: ignore[arg-type]


def test_the_house_does_not_know_the_verbs_of_these_tests() -> None:
    assert "称重" not in catalogue.catalogue()


def test_a_verb_is_told_who_and_when() -> None:
    with pytest.raises(TypeError):
        weigh(grams=1, at=NOON)  # type: ignore[call-arg]


def test_bad_terms_name_the_field_and_the_cure() -> None:
    assert BadTerms.of("amount", "请填写金额").sentences == {"amount": "请填写金额"}
    with pytest.raises(ValueError, match="at least one field"):
        BadTerms({})


def test_out_of_scope_and_missing_are_told_alike() -> None:
    assert str(NotOnRecord("案件", 1)) == str(NotOnRecord("案件", 2))
