"""What is published is what the code does."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from zhiheng.doors.gateway import protocol, published
from zhiheng.doors.gateway.protocol import KINDS
from zhiheng.doors.gateway.reception import HTTP
from zhiheng.house.cli.conformance import SAMPLES
from zhiheng.plant.envelope import Malformed

FOLDER = Path(__file__).parents[2] / "docs" / "protocol"
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", published.files())
def test_the_published_files_are_those_the_code_makes(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == published.files()[name]


def test_the_implementer_s_page_names_every_kind_field_outcome_and_reason() -> None:
    defs = published.schema()["$defs"]
    named = [*KINDS, *defs["envelope"]["properties"], *defs["ack"]["properties"], *HTTP]
    named += protocol.OUTCOMES
    assert [word for word in named if f"`{word}`" not in PAGE] == []
    assert {status for status in HTTP.values() if f"| {status} |" not in PAGE} == set()


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_sample_of_every_kind_is_read_and_every_field_of_it_is_asked(kind: str) -> None:
    read = protocol.body_of(kind, SAMPLES[kind])
    assert protocol.said_by(read) == SAMPLES[kind]
    assert published.schema()["$defs"][kind]["required"] == [*SAMPLES[kind]]
    for name in SAMPLES[kind]:
        lacking = {field: v for field, v in SAMPLES[kind].items() if field != name}
        with pytest.raises(Malformed, match=f"body.{name} 没有填写"):
            protocol.body_of(kind, lacking)


def test_every_outcome_that_is_published_is_known_and_ends_the_message_or_is_on_the_way() -> None:
    defs = published.schema()["$defs"]
    published_outcomes = {
        outcome
        for kind in KINDS.values()
        if (said := defs[kind.name]["properties"].get("outcome"))
        for outcome in said["enum"]
    }
    assert published_outcomes == set(protocol.OUTCOMES)
    assert published_outcomes - set(protocol.ENDINGS) == {"moving"}


def test_every_address_of_the_openapi_answers(db: None) -> None:
    del db
    paths: dict[str, Any] = published.openapi()["paths"]
    answers = {
        path: Client().get(f"/gateway{path}") if "get" in said else Client().post(f"/gateway{path}")
        for path, said in paths.items()
    }
    assert [answer.status_code for answer in answers.values()] == [400, 200, 200]
    told = json.loads(answers["/v1/capability"].content)
    assert set(told) == set(published.schema()["$defs"]["capability"]["required"])
    assert re.fullmatch(r"[0-9a-f]{16}", told["keys"][0]["key_id"])
