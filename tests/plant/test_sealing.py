"""Sealed texts, search hashes, opaque codes: what leaves or rests tells nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.plant import codes
from zhiheng.plant.sealing import Unreadable, seal, search_hash, unseal

# The installation's keys are made by set-up.
pytestmark = pytest.mark.usefixtures("house")
NUMBER = "990102199003073177"


@given(st.text())
def test_what_was_sealed_is_read_again(text: str) -> None:
    assert unseal(seal(text)) == text


def test_a_sealed_number_does_not_show_the_number() -> None:
    assert NUMBER.encode() not in seal(NUMBER)
    assert NUMBER[:6].encode() not in seal(NUMBER)


@pytest.mark.parametrize("place", [0, 1, 13, 20, -1])
def test_one_changed_bit_makes_it_unreadable(place: int) -> None:
    altered = bytearray(seal(NUMBER))
    altered[place] ^= 1
    with pytest.raises(Unreadable):
        unseal(bytes(altered))


def test_what_is_too_short_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        unseal(seal("")[:-1])


def test_a_number_is_found_however_it_was_typed() -> None:
    assert search_hash(" 99010219900307317x") == search_hash("99010219900307317X")
    assert search_hash(NUMBER) != search_hash(NUMBER[:-1] + "6")
    assert len(search_hash("")) == 32


@given(st.integers(0, 2**63 - 1))
def test_a_code_leads_back_to_its_id(id: int) -> None:
    assert codes.id_of("case", codes.code_of("case", id)) == id


def test_neighbouring_ids_have_unlike_codes() -> None:
    one, two = codes.code_of("case", 1), codes.code_of("case", 2)
    assert sum(a == b for a, b in zip(one, two, strict=True)) < 10


def test_a_code_of_one_kind_opens_no_other() -> None:
    assert codes.id_of("person", codes.code_of("case", 1)) is None


@pytest.mark.parametrize(
    "forged", ["", "1", "a" * 26, "A" * 26, "é" * 26, "a" * 27, "' OR 1=1 --", "7" * 26]
)
def test_a_forged_code_opens_nothing(forged: str) -> None:
    assert codes.id_of("case", forged) is None


def test_a_code_has_one_spelling() -> None:
    code = codes.code_of("case", 1)
    last = "abcdefghijklmnopqrstuvwxyz234567".index(code[-1])
    other = code[:-1] + "abcdefghijklmnopqrstuvwxyz234567"[last ^ 1]
    assert codes.id_of("case", other) is None
