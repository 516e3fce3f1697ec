"""The court that `zhiheng conformance` plays: it publishes a key, sends, and takes reports."""

import base64
import http.client
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_bytes, token_hex
from typing import Any, Final
from urllib.parse import urlsplit

from zhiheng.doors.gateway import protocol
from zhiheng.house.clock import now_in_shanghai
from zhiheng.plant.envelope import ALGORITHMS, MOST_BYTES, PROTOCOL, Envelope, Letter, sealed
from zhiheng.plant.envelope import read as read_envelope
from zhiheng.plant.signing import Ed25519Signer

CODE: Final = "conformance"
SECONDS: Final = 30


@dataclass
class Court:
    """One run: a key of its own, what was reported to it, and how often it fails on purpose."""

    signer: Ed25519Signer = field(default_factory=lambda: Ed25519Signer(token_bytes(32)))
    reports: list[Envelope] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    failures_to_come: int = 0

    def letter(self, kind: str, receiver: str, body: dict[str, Any], **said: Any) -> Letter:
        """A letter of this moment; `said` changes what is to be wrong about it."""
        first = {
            "id": f"c-{token_hex(10)}", "sender": CODE, "receiver": receiver, "kind": kind,
            "issued_at": now_in_shanghai(), "nonce": token_hex(16), "body": body,
        }  # fmt: skip
        return Letter(**{**first, **said})

    def capability(self) -> dict[str, Any]:
        """What this court publishes of itself."""
        key = {
            "key_id": self.signer.key_id,
            "algorithm": self.signer.algorithm,
            "public_key": base64.b64encode(self.signer.public_key).decode(),
        }
        takes = sorted({k.answered_by for k in protocol.KINDS.values() if k.answered_by})
        return {
            "protocol": [PROTOCOL], "takes": takes, "sends": list(protocol.SERVICES),
            "algorithms": list(ALGORITHMS), "most_bytes": MOST_BYTES,
            "skew_seconds": int(protocol.SKEW.total_seconds()), "keys": [key],
        }  # fmt: skip

    def hear(self, raw: bytes) -> tuple[int, bytes]:
        """A report as it comes: kept, and answered as the protocol says."""
        try:
            said = read_envelope(raw)
        except ValueError as broken:
            self.unreadable.append(str(broken))
            return 400, b"{}"
        known = any(one.id == said.id for one in self.reports)
        self.reports.append(said)
        if self.failures_to_come:
            self.failures_to_come -= 1
            return 503, b"try again"
        status = "duplicate" if known else "accepted"
        body = {"of": said.id, "nonce": said.nonce, "status": status, "reason": "", "words": ""}
        ack = self.letter(protocol.ACK, said.sender, body, id=f"ack-{token_hex(8)}")
        return 200, sealed(ack, self.signer)


def listening(court: Court, host: str, port: int) -> ThreadingHTTPServer:
    """The court's door, open in a thread of its own."""
    server = ThreadingHTTPServer((host, port), _door(court))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def asked(address: str, method: str, path: str, content: bytes | None = None) -> tuple[int, bytes]:
    """One request to the system under test; OSError or HTTPException when it does not answer."""
    parts = urlsplit(address)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    line = kind(parts.hostname or "", parts.port, timeout=SECONDS)
    try:
        headers = {"Content-Type": "application/json; charset=utf-8"}
        line.request(method, parts.path.rstrip("/") + path, content, headers)
        answer = line.getresponse()
        return answer.status, answer.read()
    finally:
        line.close()


def _door(court: Court) -> type[BaseHTTPRequestHandler]:
    class Door(BaseHTTPRequestHandler):
        """`/v1/messages`, `/v1/capability`, `/v1/health`."""

        def do_POST(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            self._tell(*court.hear(self.rfile.read(size)))

        def do_GET(self) -> None:
            health = {"state": "ok", "at": now_in_shanghai().isoformat(timespec="seconds")}
            told = {"/v1/capability": court.capability(), "/v1/health": health}.get(self.path)
            self._tell(200 if told else 404, json.dumps(told, ensure_ascii=False).encode())

        def log_message(self, *_said: object) -> None:
            """Quiet: the findings are printed at the end."""

        def _tell(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    return Door
