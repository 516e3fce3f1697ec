"""The counterparts at work: envelopes taken, acknowledged, carried out and reported on."""

import base64
import hashlib
import json
import secrets
import threading
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from counterparts.envelopes import PROTOCOL, PublicKey, Wrong, canonical, read, refuse_skew, written
from counterparts.faults import Faults
from counterparts.journal import Journal
from counterparts.profiles import HASHES, Key
from counterparts.services import SERVICES, Service

CHINA = ZoneInfo("Asia/Shanghai")
AWAY = (urllib.error.URLError, ConnectionError, TimeoutError, OSError, ValueError)


class Dropped(Exception):
    """The line is to be closed without an answer."""


class World:
    """All services over one journal, one set of faults and one court's gateway."""

    def __init__(
        self, court: str, *, seed: str = "demo", faults: str = "", state: Path | None = None,
        late_seconds: float = 5.0, slow_seconds: float = 30.0,
    ) -> None:  # fmt: skip
        self.court, self.faults = court.rstrip("/"), Faults(faults)
        self.journal = Journal(state)
        self.late_seconds, self.slow_seconds = late_seconds, slow_seconds
        self.effects: dict[str, int] = {}
        self.clock_offset = timedelta()
        self.keys = {
            name: Key(one.algorithm, hashlib.sha256(f"{seed}/{name}".encode()).digest())
            for name, one in SERVICES.items()
        }
        self._court_keys: dict[str, PublicKey] = {}
        self.stopped = threading.Event()

    def now(self) -> datetime:
        """The clock of this side, which may be told to be wrong."""
        return datetime.now(CHINA) + self.clock_offset

    def receive(self, service: Service, raw: bytes) -> tuple[int, bytes]:
        """Status and body of the answer to an envelope; Dropped when none is given."""
        fault = self.faults.next(service.name)
        if fault == "timeout":
            self.stopped.wait(self.slow_seconds)
            raise Dropped
        if fault == "error":
            return 503, b"<html><body>service unavailable</body></html>"
        if fault == "malformed":
            return 200, b'{"status": "ok"'
        said: dict[str, Any] = {}
        try:
            said = read(raw, self._key)
            status = self._take(service, said, fault)
        except Wrong as wrong:
            return wrong.status, self._ack(service, said, "refused", wrong.reason, wrong.words)
        if fault == "lost":
            raise Dropped
        return 200, self._ack(service, said, status, "", "", forged=fault == "signature")

    def run_reports(self) -> None:
        """Bring reports to the court until stopped; each until the court has answered it."""
        while not self.stopped.wait(0.2):
            for id, report in self.journal.open_reports().items():
                if time.time() >= report["not_before"] and not self.stopped.is_set():
                    self.send(id, report)

    def send(self, id: str, report: dict[str, Any]) -> str:
        """One try to bring one report; the court's answer, or '' when it did not answer."""
        service = SERVICES[report["service"]]
        raw = written(
            self.keys[service.name], id=id, sender=service.code, receiver=report["court"],
            kind=report["kind"], body=report["body"], at=self.now(),
        )  # fmt: skip
        try:
            answer = self._ask("POST", "/v1/messages", raw)
            ack = read(answer, self._key)
        except (*AWAY, Wrong):
            return ""
        status = str(ack["body"]["status"])
        self.journal.reported(
            id, status + (f": {ack['body']['reason']}" if status == "refused" else "")
        )
        return status

    def letter(self, court: str, case_number: str, matter: str, words: str) -> str:
        """The second court writes a letter of its own."""
        id = f"letter-{secrets.token_hex(8)}"
        body = {"case_number": case_number, "matter": matter, "words": words}
        report = {"service": "court", "kind": "court.message", "court": court, "body": body}
        self.journal.to_report(id, report | {"not_before": 0})
        return id

    def capability(self, service: Service) -> dict[str, Any]:
        """What a service takes and signs with."""
        key = self.keys[service.name]
        shown = {"key_id": key.key_id, "algorithm": key.algorithm,
                 "public_key": base64.b64encode(key.public).decode()}  # fmt: skip
        letters = ["court.message"] if service.name == "court" else []
        return {
            "protocol": [PROTOCOL], "takes": [service.takes], "sends": [service.reports, *letters],
            "algorithms": [*HASHES], "most_bytes": 10 * 1024 * 1024, "skew_seconds": 300,
            "keys": [shown],
        }  # fmt: skip

    def _take(self, service: Service, said: dict[str, Any], fault: str) -> str:
        if said["receiver"] != service.code:
            raise Wrong("receiver", 404, f"这里是 {service.code}")
        if (known := self.journal.known(service.name, said)) == "accepted":
            self._refuse_wrong(service, said)
        status = self.journal.take(service.name, said) if known == "accepted" else known
        if status == "replay":
            raise Wrong("replay", 409, "编号已用于另一内容")
        if status == "accepted":
            self.effects[said["id"]] = self.effects.get(said["id"], 0) + 1
            self._plan_reports(service, said, fault)
        return status

    def _refuse_wrong(self, service: Service, said: dict[str, Any]) -> None:
        refuse_skew(said, self.now())
        if said["kind"] != service.takes:
            raise Wrong("kind", 422, f"只办理 {service.takes}")
        if set(said["body"]) != service.fields:
            raise Wrong("body", 422, f"body 应有 {'、'.join(sorted(service.fields))}")

    def _plan_reports(self, service: Service, said: dict[str, Any], fault: str) -> None:
        if fault == "silent":
            return
        outcome, words = service.returned if fault == "return" else service.outcome(said["body"])
        wait = self.late_seconds if fault == "late" else 0.0
        self._plan(service, said, outcome, words, wait, f"r-{said['id']}")
        if fault == "duplicate":
            self._plan(service, said, outcome, words, wait, f"r2-{said['id']}")
        if fault == "contradictory":
            self._plan(service, said, service.opposite, "更正", wait + 0.5, f"rx-{said['id']}")
        if fault == "early":
            self.send(f"r-{said['id']}", self.journal.reports[f"r-{said['id']}"])

    def _plan(
        self, service: Service, said: dict[str, Any], outcome: str, words: str, wait: float, id: str
    ) -> None:  # fmt: skip
        body = {"of": said["id"], "outcome": outcome, "words": words,
                "happened_at": self.now().isoformat()}  # fmt: skip
        report = {"service": service.name, "kind": service.reports, "court": said["sender"]}
        self.journal.to_report(id, report | {"body": body, "not_before": time.time() + wait})

    def _ack(
        self, service: Service, said: dict[str, Any], status: str, reason: str, words: str, *,
        forged: bool = False,
    ) -> bytes:  # fmt: skip
        body = {"of": said.get("id", ""), "nonce": said.get("nonce", ""), "status": status,
                "reason": reason, "words": words}  # fmt: skip
        key = self.keys[service.name]
        raw = written(
            key, id=f"ack-{secrets.token_hex(12)}", sender=service.code,
            receiver=str(said.get("sender", "unknown")), kind="ack", body=body, at=self.now(),
        )  # fmt: skip
        if not forged:
            return raw
        other = json.loads(raw)
        other["signature"] = base64.b64encode(
            Key(key.algorithm, bytes(31) + b"\7").sign(canonical({"forged": True}))
        ).decode()
        return canonical(other)

    def _key(self, key_id: str) -> PublicKey | None:
        """The court's key; its capability is asked for when the key is not known yet."""
        if key_id not in self._court_keys:
            try:
                told = json.loads(self._ask("GET", "/v1/capability"))
                self._court_keys = {
                    one["key_id"]: PublicKey(one["algorithm"], base64.b64decode(one["public_key"]))
                    for one in told["keys"]
                }
            except (*AWAY, KeyError):
                return None
        return self._court_keys.get(key_id)

    def _ask(self, method: str, path: str, raw: bytes | None = None) -> bytes:
        headers = {"Content-Type": "application/json; charset=utf-8"}
        request = urllib.request.Request(self.court + path, raw, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                content: bytes = answer.read()
        except urllib.error.HTTPError as refused:
            if refused.code >= 500:
                raise
            with refused:
                content = refused.read()
        return content
