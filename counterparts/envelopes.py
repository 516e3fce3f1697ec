"""Envelopes as `docs/protocol` describes them: written, read and verified."""

import base64
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from counterparts.profiles import HASHES, Key, verifies

PROTOCOL = "zhiheng/1"
HEAD = (
    "protocol", "id", "sender", "receiver", "kind", "issued_at", "nonce", "body_hash",
    "algorithm", "key_id",
)  # fmt: skip
SKEW_SECONDS = 300


class Wrong(Exception):
    """Why an envelope is not taken: reason, HTTP status and words."""

    def __init__(self, reason: str, status: int, words: str) -> None:
        super().__init__(words)
        self.reason, self.status, self.words = reason, status, words


@dataclass(frozen=True)
class PublicKey:
    """A key of the other side, by its id."""

    algorithm: str
    public: bytes


def canonical(value: Any) -> bytes:
    """RFC 8785 for the values the protocol allows."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def written(  # what stands in the head, and what is said
    key: Key, *, id: str, sender: str, receiver: str, kind: str, body: dict[str, Any], at: datetime
) -> bytes:
    """A signed envelope with a fresh nonce."""
    head = {
        "protocol": PROTOCOL, "id": id, "sender": sender, "receiver": receiver, "kind": kind,
        "issued_at": at.isoformat(timespec="seconds"), "nonce": secrets.token_hex(16),
        "body_hash": HASHES[key.algorithm](canonical(body)).hex(),
        "algorithm": key.algorithm, "key_id": key.key_id,
    }  # fmt: skip
    signature = base64.b64encode(key.sign(canonical(head))).decode()
    return canonical(head | {"body": body, "signature": signature})


def read(raw: bytes, keys: Callable[[str], PublicKey | None]) -> dict[str, Any]:
    """The envelope, verified; Wrong says what is the matter."""
    try:
        said = json.loads(raw)
        head = {name: said[name] for name in HEAD}
        issued_at = datetime.fromisoformat(said["issued_at"])
        signature = base64.b64decode(said["signature"], validate=True)
        bound = HASHES[said["algorithm"]](canonical(said["body"])).hex() == said["body_hash"]
        bound = bound and said["protocol"] == PROTOCOL and issued_at.tzinfo is not None
    except (ValueError, KeyError, TypeError) as broken:
        raise Wrong("malformed", 400, "不是合法的信封") from broken
    if not bound:
        raise Wrong("malformed", 400, "body 与 body_hash 不符，或者协议版本不同")
    key = keys(str(said["key_id"]))
    if key is None or key.algorithm != said["algorithm"]:
        raise Wrong("key", 401, "公钥没有登记")
    if not verifies(key.algorithm, key.public, canonical(head), signature):
        raise Wrong("signature", 401, "签名不符")
    made: dict[str, Any] = said
    return made


def refuse_skew(said: dict[str, Any], at: datetime) -> None:
    """Wrong when the sender's clock is not ours."""
    apart = datetime.fromisoformat(said["issued_at"]) - at
    if abs(apart.total_seconds()) > SKEW_SECONDS:
        raise Wrong("clock", 401, "issued_at 与本系统时间相差超过 5 分钟")
