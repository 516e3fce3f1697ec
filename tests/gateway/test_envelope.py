"""Envelopes: one text for one value, and no change of a single byte goes unseen."""

import base64
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterparts import envelopes as theirs
from counterparts.profiles import HASHES, Key, sm3, verifies
from zhiheng.plant.envelope import (
    LARGEST,
    Letter,
    Malformed,
    body_hash,
    canonical,
    read,
    sealed,
    verified,
)
from zhiheng.plant.signing import Ed25519Signer, Signer, Sm2Signer

PROTOCOL = Path(__file__).parents[2] / "docs" / "protocol"
SIGNERS: list[Signer] = [Ed25519Signer(b"\1" * 32), Sm2Signer(b"\2" * 32)]
AT = datetime(2026, 11, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))
KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)
BODIES = st.dictionaries(KEYS, VALUES, max_size=4)


def a_letter(body: dict[str, Any], **said: Any) -> Letter:
    first: dict[str, Any] = {"id": "m-1", "sender": "鲁0102", "receiver": "sms-demo",
             "kind": "sms.send",
             "issued_at": AT, "nonce": "n-1"}  # fmt: skip
    return Letter(body=body, **first | said)


@given(BODIES)
def test_a_value_has_one_text_and_comes_back_from_it(body: dict[str, Any]) -> None:
    assert json.loads(canonical(body)) == body
    assert canonical(dict(reversed(body.items()))) == canonical(body)


@given(BODIES)
def test_the_other_side_writes_the_same_text_and_the_same_hash(body: dict[str, Any]) -> None:
    assert theirs.canonical(body) == canonical(body)
    assert [HASHES[name](canonical(body)).hex() for name in HASHES] == [
        body_hash(name, body) for name in HASHES
    ]


@pytest.mark.parametrize("signer", SIGNERS, ids=lambda one: one.algorithm)
@settings(max_examples=20, deadline=None)
@given(body=BODIES)
def test_what_is_sealed_is_read_and_verified(signer: Any, body: dict[str, Any]) -> None:
    said = read(sealed(a_letter(body), signer))
    assert (said.body, said.issued_at) == (body, AT)
    assert verified(said, signer.public_key)


@pytest.mark.parametrize("signer", SIGNERS, ids=lambda one: one.algorithm)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_changed_byte_is_taken_for_the_sender_s_own(signer: Any, data: st.DataObject) -> None:
    raw = bytearray(sealed(a_letter({"text": "测试", "amount_fen": 1}), signer))
    where = data.draw(st.integers(0, len(raw) - 1))
    raw[where] ^= data.draw(st.integers(1, 255))
    try:
        said = read(bytes(raw))
    except Malformed:
        return
    same = json.loads(bytes(raw)) == json.loads(sealed(a_letter(said.body), signer))
    assert same or not verified(said, signer.public_key)


@settings(max_examples=200)
@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_at_all_are_an_envelope_or_malformed(raw: bytes) -> None:
    with pytest.raises(Malformed, match=r"[一-鿿]"):
        read(raw)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from([
    "protocol", "id", "sender", "receiver", "kind", "issued_at", "nonce", "body", "body_hash",
    "algorithm", "key_id", "signature",
]), VALUES))  # fmt: skip
def test_any_values_in_the_fields_are_malformed_or_break_the_signature(
    fields: dict[str, Any],
) -> None:
    whole = json.loads(sealed(a_letter({"text": "一"}), SIGNERS[0]))
    try:
        said = read(canonical(whole | fields))
    except Malformed:
        return
    assert verified(said, SIGNERS[0].public_key) is (said.head == read(canonical(whole)).head)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a":1,"a":2}', "重复的键"),
        ('{"a":0.5}', "不收小数"),
        ('{"a":1e3}', "不收小数"),
        ('{"a":NaN}', "只收"),
        ('{"a":9007199254740993}', "整数超出"),
        ('{"A":1}', "键只用小写字母"),
        ('{"a":"\\ud800"}', "代理字符"),
        ("[" * 5000, "JSON"),
        ('{"a":' * 20 + "1" + "}" * 20, "嵌套超过"),
    ],
)
def test_what_two_readers_might_read_differently_is_refused(text: str, said: str) -> None:
    whole = sealed(a_letter({"text": "一"}), SIGNERS[0]).decode()
    raw = whole.replace('{"text":"一"}', text)
    with pytest.raises(Malformed, match=said):
        read(raw.encode())


@pytest.mark.parametrize("signer", SIGNERS, ids=lambda one: one.algorithm)
def test_the_other_side_verifies_ours_with_its_own_mathematics(signer: Any) -> None:
    said = read(sealed(a_letter({"text": "一"}), signer))
    assert verifies(signer.algorithm, signer.public_key, said.head, said.signature)
    assert not verifies(signer.algorithm, signer.public_key, said.head + b" ", said.signature)


@pytest.mark.parametrize("algorithm", [*HASHES])
def test_ours_verifies_what_the_other_side_signs(algorithm: str) -> None:
    key = Key(algorithm, sm3(b"a seed"))
    raw = theirs.written(
        key, id="r-1", sender="sms-demo", receiver="鲁0102", kind="sms.report", body={}, at=AT
    )
    said = read(raw)
    assert verified(said, key.public)
    assert not verified(said, Key(algorithm, sm3(b"another")).public)
    assert not verified(said, b"no key at all")


@pytest.mark.parametrize("file", ["example.json", "example_sm2.json"])
def test_the_published_examples_hold_byte_for_byte(file: str) -> None:
    told = json.loads((PROTOCOL / file).read_text(encoding="utf-8"))
    said = read(canonical(told["envelope"]))
    assert canonical(said.body).decode() == told["canonical_body"]
    assert said.head.decode() == told["canonical_head"]
    assert verified(said, base64.b64decode(told["public_key"]))
