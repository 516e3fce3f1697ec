"""Columns and keys: money in whole fen, sealed texts, keys that cannot be walked."""

import pytest
from django.db import connection

from zhiheng.plant.columns import CourtCodeField, FenField, HashField, SealedField
from zhiheng.plant.models import Act, Outbox
from zhiheng.plant.reference import Reference
from zhiheng.plant.sealing import seal

# The installation's keys are made by set-up.
pytestmark = pytest.mark.usefixtures("house")


def in_table(field: FenField | HashField) -> str | None:
    field.set_attributes_from_name("amount_fen")
    return field.db_check(connection)


def test_an_amount_is_never_negative_unless_it_is_said_to_be_signed() -> None:
    assert in_table(FenField()) == '"amount_fen" >= 0'
    assert in_table(FenField(signed=True)) is None
    assert FenField(signed=True).deconstruct()[3] == {"signed": True}


def test_a_hash_has_32_bytes() -> None:
    assert in_table(HashField()) == 'octet_length("amount_fen") = 32'


def test_a_court_code_is_compared_by_code_point() -> None:
    assert (CourtCodeField().max_length, CourtCodeField().db_collation) == (16, "C")


def test_a_sealed_text_is_sealed_on_its_way_in_and_read_on_its_way_out() -> None:
    field = SealedField()
    stored = field.get_db_prep_value("甲", connection)
    assert bytes(getattr(stored, "obj", stored)) == seal("甲")
    assert field.from_db_value(seal("甲")) == "甲"
    assert field.from_db_value(None) is None


def test_a_reference_cannot_be_walked() -> None:
    class Room:
        act = Reference.forward_related_accessor_class(Outbox._meta.get_field("act"))

    with pytest.raises(AttributeError, match="ask that room's queries"):
        Room().act  # noqa: B018
    with pytest.raises(AttributeError, match="set act_id"):
        Room().act = Act()
