"""Envelopes of the gateway's protocol: canonical JSON, body hash, signature. Pure.

An envelope is one JSON object (`docs/protocol/README.md`). What is signed is its head: every field
but `body` and `signature`, in canonical JSON; the body is bound by `body_hash`. Two profiles:
`Ed25519` (RFC 8032) with SHA-256, `SM2` (GB/T 32918, default id, DER) with SM3. Canonical JSON is
RFC 8785 (JCS) narrowed: no fractions, ASCII keys; so one value has one text everywhere.
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from zhiheng.plant import sm2, sm3
from zhiheng.plant.signing import Signer

PROTOCOL: Final = "zhiheng/1"
MOST_BYTES: Final = 10 * 1024 * 1024
"""The longest envelope that is taken."""
DEEPEST: Final = 16
LARGEST: Final = 2**53 - 1
"""Integers that every language reads alike."""

_TOKEN: Final = re.compile(r"[A-Za-z0-9._:-]{1,64}")
_KEY: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_HEX: Final = re.compile(r"[0-9a-f]{64}")
_HEAD: Final = (
    "protocol", "id", "sender", "receiver", "kind", "issued_at", "nonce", "body_hash",
    "algorithm", "key_id",
)  # fmt: skip
_FIELDS: Final = {*_HEAD, "body", "signature"}
_ADDRESS: Final = re.compile(r"[\w.:-]{1,64}")


class Malformed(ValueError):
    """Bytes that are no envelope; the sentence says what is wrong and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One envelope as read. `issued_at` carries its zone; `signature` is over `head`."""

    id: str
    sender: str
    receiver: str
    kind: str
    issued_at: datetime
    nonce: str
    body: dict[str, Any]
    body_hash: str
    algorithm: str
    key_id: str
    signature: bytes
    head: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is to be put into an envelope. `nonce` is new for every transmission, `id` is not."""

    id: str
    sender: str
    receiver: str
    kind: str
    issued_at: datetime
    nonce: str
    body: dict[str, Any]


def canonical(value: Any) -> bytes:
    """The one text of a JSON value: keys in code-point order, no spaces, UTF-8.

    Malformed: a fraction, an integer beyond 2⁵³−1, a key that is no word, a lone surrogate, or
    nested deeper than 16.
    """
    _refuse_ambiguous(value, 0)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Malformed("文字中有不成对的代理字符，请改正后重发") from error


def body_hash(algorithm: str, body: dict[str, Any]) -> str:
    """The body's hash under a profile, in hexadecimal."""
    return _profile(algorithm)[0](canonical(body)).hex()


def sealed(letter: Letter, signer: Signer) -> bytes:
    """The envelope around a letter, signed: the bytes that travel."""
    head: dict[str, Any] = {
        "protocol": PROTOCOL,
        "id": letter.id,
        "sender": letter.sender,
        "receiver": letter.receiver,
        "kind": letter.kind,
        "issued_at": letter.issued_at.isoformat(timespec="seconds"),
        "nonce": letter.nonce,
        "body_hash": body_hash(signer.algorithm, letter.body),
        "algorithm": signer.algorithm,
        "key_id": signer.key_id,
    }
    signature = base64.b64encode(signer.sign(canonical(head))).decode()
    return canonical(head | {"body": letter.body, "signature": signature})


def read(raw: bytes) -> Envelope:
    """The envelope in these bytes, not yet verified. Malformed with the first thing wrong."""
    if len(raw) > MOST_BYTES:
        raise Malformed(f"信封 {len(raw)} 字节，超过上限 {MOST_BYTES} 字节，请分件发送")
    said = _object(raw)
    if missing := sorted(_FIELDS - said.keys()):
        raise Malformed(f"信封缺少 {'、'.join(missing)}，请对照协议补齐")
    if strange := sorted(said.keys() - _FIELDS):
        raise Malformed(f"信封有协议之外的字段 {'、'.join(strange)[:200]}，请去掉")
    head = {name: said[name] for name in _HEAD}
    _refuse_bad_head(head)
    body = said["body"]
    if not isinstance(body, dict):
        raise Malformed("body 应为对象")
    if body_hash(head["algorithm"], body) != head["body_hash"]:
        raise Malformed("body 与 body_hash 不符：内容在途中变动，或者没有按规范文本计算")
    kept = {n: v for n, v in head.items() if n not in ("protocol", "issued_at")}
    return Envelope(
        **kept, body=body, issued_at=_moment(head["issued_at"]),
        signature=_signature(said["signature"]), head=canonical(head),
    )  # fmt: skip


def verified(envelope: Envelope, public_key: bytes) -> bool:
    """Whether the signature over the head is of this key; a key that is none verifies nothing."""
    return _profile(envelope.algorithm)[1](public_key, envelope.head, envelope.signature)


def _ed25519(public_key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _sm2(public_key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        return sm2.verify(public_key, message, signature)
    except sm2.BrokenKey:
        return False


Hash = Callable[[bytes], bytes]
Check = Callable[[bytes, bytes, bytes], bool]
_PROFILES: Final[dict[str, tuple[Hash, Check]]] = {
    "Ed25519": (lambda content: hashlib.sha256(content).digest(), _ed25519),
    "SM2": (sm3.digest, _sm2),
}
ALGORITHMS: Final = tuple(_PROFILES)


def _profile(algorithm: str) -> tuple[Hash, Check]:
    if algorithm not in _PROFILES:
        raise Malformed(f"algorithm 应为 {'、'.join(ALGORITHMS)} 之一")
    return _PROFILES[algorithm]


def _object(raw: bytes) -> dict[str, Any]:
    try:
        said = json.loads(raw.decode(), object_pairs_hook=_once, parse_float=_no_fraction)
    except Malformed:
        raise
    except (ValueError, RecursionError) as error:
        raise Malformed("不是合法的 UTF-8 JSON，请检查格式") from error
    if not isinstance(said, dict):
        raise Malformed("信封应为一个 JSON 对象")
    _refuse_ambiguous(said, 0)
    return said


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Malformed("同一个对象里有重复的键，请去掉")
    return made


def _no_fraction(_text: str) -> Any:
    raise Malformed("不收小数：金额以分为单位的整数写，其余写成文字")


def _refuse_ambiguous(value: Any, depth: int) -> None:
    if depth > DEEPEST:
        raise Malformed(f"嵌套超过 {DEEPEST} 层，请减少层次")
    match value:
        case bool() | None | str():
            return
        case int():
            if abs(value) > LARGEST:
                raise Malformed("整数超出 2⁵³−1，请写成文字")
        case dict():
            for key, inner in value.items():
                if not isinstance(key, str) or not _KEY.fullmatch(key):
                    raise Malformed("键只用小写字母、数字和下划线，以字母开头，不超过 40 字")
                _refuse_ambiguous(inner, depth + 1)
        case list() | tuple():
            for inner in value:
                _refuse_ambiguous(inner, depth + 1)
        case _:
            raise Malformed("只收对象、数组、文字、整数、true、false、null")


def _refuse_bad_head(head: dict[str, Any]) -> None:
    if loose := [name for name, value in head.items() if not isinstance(value, str)]:
        raise Malformed(f"{'、'.join(loose)} 应为文字")
    if head["protocol"] != PROTOCOL:
        raise Malformed(f"protocol 应为 {PROTOCOL}，请先取对方的 capability")
    _profile(head["algorithm"])
    for name in ("id", "kind", "nonce", "key_id"):
        if not _TOKEN.fullmatch(head[name]):
            raise Malformed(f"{name} 应为 1–64 位字母、数字或 . _ : -")
    for name in ("sender", "receiver"):
        if not _ADDRESS.fullmatch(head[name]):
            raise Malformed(f"{name} 应为登记的代号，1–64 字，不含空格")
    if not _HEX.fullmatch(head["body_hash"]):
        raise Malformed("body_hash 应为 64 位小写十六进制")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Malformed("issued_at 应写作 2026-11-20T09:30:00+08:00") from error
    if moment.tzinfo is None:
        raise Malformed("issued_at 应带时区，写作 2026-11-20T09:30:00+08:00")
    return moment


def _signature(text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, TypeError, ValueError) as error:
        raise Malformed("signature 应为 base64") from error
