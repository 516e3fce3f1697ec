"""The protocol as it is published: JSON Schema and OpenAPI, made from the code that reads it."""

import base64
import json
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Any, Final

from zhiheng.doors.gateway import bodies, protocol
from zhiheng.doors.gateway.protocol import ACK, KINDS, SKEW, VERSION
from zhiheng.doors.gateway.reception import HTTP
from zhiheng.plant.envelope import (
    ALGORITHMS,
    MOST_BYTES,
    PROTOCOL,
    Letter,
    canonical,
    read,
    sealed,
)
from zhiheng.plant.signing import Ed25519Signer, Signer

SCHEMA_FILE: Final = "schema.json"
OPENAPI_FILE: Final = "openapi.json"
EXAMPLE_FILE: Final = "example.json"
_TOKEN: Final = {"type": "string", "pattern": "^[A-Za-z0-9._:-]{1,64}$"}
_ADDRESS: Final = {"type": "string", "minLength": 1, "maxLength": 64}
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def files() -> dict[str, str]:
    """Name → text of every published file."""
    made = {SCHEMA_FILE: schema(), OPENAPI_FILE: openapi(), EXAMPLE_FILE: example()}
    return {
        name: json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        for name, document in made.items()
    }


def schema() -> dict[str, Any]:
    """Envelope, answer and every kind of body under `$defs`, by their names."""
    defs: dict[str, Any] = {"envelope": _envelope(), ACK: _plain(bodies.Ack)}
    defs |= {name: _plain(kind.body) for name, kind in KINDS.items()}
    defs["capability"] = _capability()
    defs["health"] = _object({"state": {"const": "ok"}, "at": {"type": "string"}})
    return {"$schema": _DIALECT, "title": f"执衡网关协议 {PROTOCOL}", "$defs": defs}


def openapi() -> dict[str, Any]:
    """The three addresses every side offers."""
    answers = {"200": _answer("已收下（accepted）或者此前已收下（duplicate）")}
    for status in sorted(set(HTTP.values())):
        reasons = "、".join(reason for reason, of in HTTP.items() if of == status)
        answers[str(status)] = _answer(f"未收下（refused），原因：{reasons}")
    post = {
        "operationId": "messages",
        "summary": "投递一个信封",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _ref("envelope")}},
        },
        "responses": answers,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "执衡网关", "version": VERSION, "license": {"name": "Apache-2.0"}},
        "paths": {
            f"/v{VERSION}/messages": {"post": post},
            f"/v{VERSION}/capability": {"get": _get("capability", "能收什么、用什么钥")},
            f"/v{VERSION}/health": {"get": _get("health", "是否在运行")},
        },
    }


def example(signer: Signer | None = None) -> dict[str, Any]:
    """One envelope with everything needed to write it again, byte for byte.

    The key is nobody's: 32 bytes 01. SM2 signs differently each time, so its example is kept as
    it was once made.
    """
    by = signer or Ed25519Signer(bytes([1]) * 32)
    letter = Letter(
        id="example-1", sender="鲁0102", receiver="sms-demo", kind="sms.send", nonce="nonce-1",
        issued_at=datetime(2026, 11, 20, 9, 30, tzinfo=timezone(timedelta(hours=8))),
        body={"mobile": "19900000000", "text": "测试“引号”\n第二行"},
    )  # fmt: skip
    raw = sealed(letter, by)
    return {
        "public_key": base64.b64encode(by.public_key).decode(),
        "canonical_body": canonical(letter.body).decode(),
        "canonical_head": read(raw).head.decode(),
        "envelope": json.loads(raw),
    }


def capability(keys: list[dict[str, str]]) -> dict[str, Any]:
    """What this house takes and sends; `keys` are its public keys."""
    return {
        "protocol": [PROTOCOL],
        "takes": sorted({k.answered_by for k in KINDS.values() if k.answered_by} | {LETTER}),
        "sends": list(protocol.SERVICES),
        "algorithms": list(ALGORITHMS),
        "most_bytes": MOST_BYTES,
        "skew_seconds": int(SKEW.total_seconds()),
        "keys": keys,
    }


LETTER: Final = "court.message"


def _envelope() -> dict[str, Any]:
    return _object(
        {
            "protocol": {"const": PROTOCOL},
            "id": _TOKEN,
            "sender": _ADDRESS,
            "receiver": _ADDRESS,
            "kind": {"enum": [*KINDS, ACK]},
            "issued_at": {"type": "string", "format": "date-time"},
            "nonce": _TOKEN,
            "body": {"type": "object"},
            "body_hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "algorithm": {"enum": [*ALGORITHMS]},
            "key_id": _TOKEN,
            "signature": {"type": "string", "contentEncoding": "base64"},
        }
    )


def _capability() -> dict[str, Any]:
    words = {"type": "array", "items": {"type": "string"}}
    key = _object({"key_id": _TOKEN, "algorithm": {"enum": [*ALGORITHMS]},
                   "public_key": {"type": "string", "contentEncoding": "base64"}})  # fmt: skip
    return _object(
        {
            "protocol": words, "takes": words, "sends": words, "algorithms": words,
            "most_bytes": {"type": "integer"}, "skew_seconds": {"type": "integer"},
            "keys": {"type": "array", "items": key},
        }
    )  # fmt: skip


def _object(fields: Mapping[str, object]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": [*fields],
        "additionalProperties": False,
    }


def _plain(kind: type) -> dict[str, Any]:
    """A body's schema with its own definitions written out in place, in our own words only."""
    made = protocol.schema_of(kind)
    inner = made.pop("$defs", {})
    made.pop("description", None)
    for name, said in made.get("properties", {}).items():
        if "$ref" in said:
            found = inner[said["$ref"].rpartition("/")[2]]
            said = {"type": found["type"], "enum": found["enum"]}
        made["properties"][name] = {key: v for key, v in said.items() if key != "title"}
    return {key: value for key, value in made.items() if key != "title"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"{SCHEMA_FILE}#/$defs/{name}"}


def _answer(words: str) -> dict[str, Any]:
    """Every answer is an envelope of kind `ack`, signed by the receiver."""
    return {"description": words, "content": {"application/json": {"schema": _ref("envelope")}}}


def _get(name: str, summary: str) -> dict[str, Any]:
    content = {"application/json": {"schema": _ref(name)}}
    return {
        "operationId": name,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": content}},
    }
