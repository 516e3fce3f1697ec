"""A second text-message platform, as small as the protocol allows: standard library only.

Written from `docs/protocol` alone; it shares no line with the house or with `counterparts`, its
Ed25519 (RFC 8032) is its own. `python second.py PORT COURT`.
"""

import base64
import hashlib
import json
import os
import re
import sys
import threading
import time
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.error import HTTPError
from urllib.request import Request, urlopen

CODE, TAKES, LIMIT = "second-sms", "sms.send", 10_485_760
ENVELOPE = {"protocol", "id", "sender", "receiver", "kind", "issued_at", "nonce", "body"}
ENVELOPE |= {"body_hash", "algorithm", "key_id", "signature"}
BODY = {"mobile": r"1[0-9]{10}", "text": r"(?s).{1,300}"}
Refusal = tuple[int, str, str]

# ── Ed25519 ──────────────────────────────────────────────────────────────────────────────────────
q, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
d = -121665 * pow(121666, -1, q) % q
Q4 = tuple[int, int, int, int]


def plus(a: Q4, b: Q4) -> Q4:
    e = (a[1] - a[0]) * (b[1] - b[0]) % q
    f = (a[1] + a[0]) * (b[1] + b[0]) % q
    g, h = 2 * a[3] * b[3] * d % q, 2 * a[2] * b[2] % q
    w, x, y, z = f - e, h - g, h + g, f + e
    return w * x % q, y * z % q, x * y % q, w * z % q


def many(n: int, point: Q4) -> Q4:
    total = (0, 1, 1, 0)
    while n:
        total = plus(total, point) if n & 1 else total
        point, n = plus(point, point), n >> 1
    return total


def unpacked(packed: bytes) -> Q4:
    number = int.from_bytes(packed, "little")
    y, odd = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(d * y * y + 1, -1, q) % q
    x = pow(square, (q + 3) // 8, q)
    x = x if x * x % q == square else x * pow(2, (q - 1) // 4, q) % q
    if len(packed) != 32 or y >= q or x * x % q != square:
        raise ValueError("no point")
    x = q - x if x & 1 != odd else x
    return x, y, 1, x * y % q


def packed(point: Q4) -> bytes:
    inverse = pow(point[2], -1, q)
    x, y = point[0] * inverse % q, point[1] * inverse % q
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = unpacked((4 * pow(5, -1, q) % q).to_bytes(32, "little"))
SECRET = hashlib.sha512(os.urandom(32)).digest()
SCALAR = (int.from_bytes(SECRET[:32], "little") & (2**254 - 8)) | 2**254
PUBLIC = packed(many(SCALAR, BASE))


def hashed(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % L


def signed(message: bytes) -> bytes:
    r = hashed(SECRET[32:], message)
    point = packed(many(r, BASE))
    return point + ((r + hashed(point, PUBLIC, message) * SCALAR) % L).to_bytes(32, "little")


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or s >= L:
        return False
    k = hashed(signature[:32], public, message)
    right = plus(unpacked(signature[:32]), many(k, unpacked(public)))
    return packed(many(s, BASE)) == packed(right)


# ── envelopes ────────────────────────────────────────────────────────────────────────────────────
def text_of(value: Any) -> bytes:
    """The canonical text, written out by hand."""
    if isinstance(value, dict):
        inner = (text_of(key) + b":" + text_of(value[key]) for key in sorted(value))
        return b"{" + b",".join(inner) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(map(text_of, value)) + b"]"
    return json.dumps(value, ensure_ascii=False).encode()


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def envelope(kind: str, to: str, body: dict[str, Any], id: str = "") -> bytes:
    head = {
        "protocol": "zhiheng/1", "id": id or os.urandom(12).hex(), "sender": CODE, "receiver": to,
        "kind": kind, "issued_at": now().isoformat(), "nonce": os.urandom(12).hex(),
        "body_hash": hashlib.sha256(text_of(body)).hexdigest(), "algorithm": "Ed25519",
        "key_id": "second-1",
    }  # fmt: skip
    signature = base64.b64encode(signed(text_of(head))).decode()
    return text_of({**head, "body": body, "signature": signature})


class Platform:
    """What was taken, and the reports that still have to be brought."""

    def __init__(self, court: str) -> None:
        self.court, self.lock = court, threading.Lock()
        self.taken: dict[tuple[str, str], str] = {}
        self.waiting: list[tuple[str, str, dict[str, Any]]] = []

    def key(self, key_id: str) -> bytes | None:
        with urlopen(f"{self.court}/v1/capability", timeout=5) as answer:
            keys = json.load(answer)["keys"]
        found = [base64.b64decode(one["public_key"]) for one in keys if one["key_id"] == key_id]
        return found[0] if found else None

    def answer(self, raw: bytes) -> tuple[int, bytes]:
        said: dict[str, Any] = {}
        try:
            read = json.loads(raw)
            if isinstance(read, dict) and set(read) == ENVELOPE:
                said = read
        except ValueError:
            pass
        status, reason, words = self.judged(said)
        word = {"": "accepted", "duplicate": "duplicate"}.get(reason, "refused")
        ack = {
            "of": said.get("id", ""), "nonce": said.get("nonce", ""), "status": word,
            "reason": reason if word == "refused" else "", "words": words,
        }  # fmt: skip
        return status, envelope("ack", said.get("sender", "unknown"), ack)

    def judged(self, said: dict[str, Any]) -> Refusal:
        if not said or hashlib.sha256(text_of(said["body"])).hexdigest() != said["body_hash"]:
            return 400, "malformed", "不是信封，或者内容变动"
        if said["receiver"] != CODE:
            return 404, "receiver", f"这里是 {CODE}"
        public = self.key(said["key_id"])
        if public is None:
            return 401, "key", "公钥没有登记"
        head = {name: v for name, v in said.items() if name not in ("body", "signature")}
        if not holds(public, text_of(head), base64.b64decode(said["signature"])):
            return 401, "signature", "签名不符"
        with self.lock:
            before = self.taken.get((said["sender"], said["id"]))
            if before is not None:
                same = before == said["body_hash"]
                return (200, "duplicate", "") if same else (409, "replay", "编号已用")
            return self.take(said)

    def take(self, said: dict[str, Any]) -> Refusal:
        if abs((datetime.fromisoformat(said["issued_at"]) - now()).total_seconds()) > 300:
            return 401, "clock", "时钟不准"
        if said["kind"] != TAKES:
            return 422, "kind", f"只办理 {TAKES}"
        body = said["body"]
        if set(body) != set(BODY) or not all(re.fullmatch(BODY[n], body[n]) for n in BODY):
            return 422, "body", "body 不合 schema"
        self.taken[said["sender"], said["id"]] = said["body_hash"]
        report = {"of": said["id"], "outcome": "delivered", "happened_at": now().isoformat()}
        self.waiting.append((os.urandom(12).hex(), said["sender"], report | {"words": ""}))
        return 200, "", ""

    def bring(self) -> None:
        """Every report until the court has answered it."""
        while True:
            for one in list(self.waiting):
                id, court, body = one
                raw = envelope("sms.report", court, body, id)
                try:
                    with urlopen(Request(f"{self.court}/v1/messages", raw), timeout=5) as answer:
                        answered = json.load(answer)["body"]["of"] == id
                except HTTPError as refused:
                    answered = refused.code < 500
                except OSError:
                    answered = False
                if answered:
                    self.waiting.remove(one)
            time.sleep(0.2)


class Door(BaseHTTPRequestHandler):
    platform: ClassVar[Platform]

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        if size > LIMIT:
            self.close_connection = True
            return self.tell(413, b"{}")
        return self.tell(*self.platform.answer(self.rfile.read(size)))

    def do_GET(self) -> None:
        key = {"key_id": "second-1", "algorithm": "Ed25519"}
        told: dict[str, Any] = {"state": "ok", "at": now().isoformat()}
        if self.path.endswith("/capability"):
            told = {
                "protocol": ["zhiheng/1"], "takes": [TAKES], "sends": ["sms.report"],
                "algorithms": ["Ed25519"], "most_bytes": LIMIT, "skew_seconds": 300,
                "keys": [key | {"public_key": base64.b64encode(PUBLIC).decode()}],
            }  # fmt: skip
        self.tell(200, json.dumps(told).encode())

    def tell(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


def opened(port: int, court: str) -> ThreadingHTTPServer:
    Door.platform = Platform(court)
    threading.Thread(target=Door.platform.bring, daemon=True).start()
    return ThreadingHTTPServer(("127.0.0.1", port), Door)


if __name__ == "__main__":
    opened(int(sys.argv[1]), sys.argv[2]).serve_forever()
