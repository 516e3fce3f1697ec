"""Filing clerks who never stop: each docket is sent until it is acknowledged, under one key.

A clerk knows three things about what he sent: acknowledged (the house said 201), in doubt (the
house died on it: sent again later under the same key), or refused (which no docket here deserves).
"""

import http.client
import http.cookiejar
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from zhiheng.house.clock import now_in_shanghai
from zhiheng.law import courts
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

PAUSE_AFTER_A_DEATH = 0.3
SECONDS_AT_THE_DOOR = 60
AWAY = (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError)


@dataclass
class Clerk:
    """One clerk at one court, in a thread of his own."""

    address: str
    ordinal: int
    login_name: str
    court: str
    acknowledged: dict[str, str] = field(default_factory=dict)
    doubtful: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    sent: int = 0
    locked_out: bool = False

    def work_until(self, stopped: threading.Event) -> None:
        """New dockets until stopped; then what is in doubt, until nothing is."""
        self._come_in()
        while not self.locked_out and (self.doubtful or not stopped.is_set()):
            key = self.doubtful.pop(0) if self.doubtful else self._next_key()
            if not self._send(key):
                self.doubtful.append(key)
                time.sleep(PAUSE_AFTER_A_DEATH)

    def _next_key(self) -> str:
        self.sent += 1
        return f"torture-{self.ordinal}-{self.sent:06d}"

    def _send(self, key: str) -> bool:
        """True when the house has answered for good: acknowledged or refused."""
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": key,
            "X-CSRFToken": self._cookie("zh_csrf"),
        }
        body = json.dumps(docket(self.court, key)).encode()
        try:
            status, text = self._ask("/api/docket", body, headers)
        except AWAY:
            return False
        if status == 201:
            self.acknowledged[key] = json.loads(text)["number"]
        elif status == 401:
            self._come_in()
            return False
        elif status < 500:
            self.refused[key] = f"{status} {text[:500]}"
        return status < 500

    def _come_in(self) -> None:
        """Log in; the house may be dying at the door as well."""
        give_up = time.monotonic() + SECONDS_AT_THE_DOOR
        while time.monotonic() < give_up:
            self._cookies = http.cookiejar.CookieJar()
            processor = urllib.request.HTTPCookieProcessor(self._cookies)
            self._opener = urllib.request.build_opener(processor)
            try:
                self._ask("/login/", None, {})
                said = {
                    "login_name": self.login_name,
                    "password": DEMO_PASSWORD,
                    "csrfmiddlewaretoken": self._cookie("zh_csrf"),
                }
                self._ask("/login/", urllib.parse.urlencode(said).encode(), {})
            except AWAY:
                pass
            if self._cookie("zh_session"):
                return
            time.sleep(PAUSE_AFTER_A_DEATH)
        self.locked_out = True
        self.refused[self.login_name] = "不能登录"

    def _ask(self, path: str, body: bytes | None, headers: dict[str, str]) -> tuple[int, str]:
        request = urllib.request.Request(self.address + path, body, headers)
        try:
            with self._opener.open(request, timeout=30) as answer:
                return int(answer.status), answer.read().decode()
        except urllib.error.HTTPError as answered:
            with answered:
                return answered.code, answered.read().decode(errors="replace")

    def _cookie(self, name: str) -> str:
        return next((c.value or "" for c in self._cookies if c.name == name), "")


def docket(court: str, key: str) -> dict[str, Any]:
    """An application that meets every condition, with an instrument number of its own."""
    _, ordinal, serial = key.split("-")
    fen = 1_000_000 + int(serial)
    today = now_in_shanghai().date()
    judged_on = today - timedelta(days=120)
    return {
        "court": court,
        "received_on": str(today),
        "claim_fen": fen,
        "title": {
            "case_no": f"（{judged_on.year}）{court}民初{ordinal}{serial}号",
            "made_by": courts.court(court).name,
            "kind": "民事判决书",
            "made_on": str(judged_on),
            "effective_on": str(judged_on + timedelta(days=20)),
            "cause": "买卖合同纠纷",
            "text": f"演练用虚构文书 {key}",
            "obligations": [
                {
                    "clause": "第一项",
                    "kind": "金钱给付",
                    "words": "被告于本判决生效之日起十日内支付原告货款",
                    "principal_fen": fen,
                    "due_on": str(judged_on + timedelta(days=30)),
                }
            ],
        },
        "parties": [_party(f"演练申请人{ordinal}{serial}", "申请执行人", "原告"),
                    _party(f"演练被执行人{ordinal}{serial}", "被执行人", "被告")],
        "found": {
            "instrument_effective": True,
            "applicant_is_obligee": True,
            "content_clear": True,
            "unperformed": True,
            "jurisdiction_basis": "第一审法院",
        },
    }  # fmt: skip


def _party(name: str, role: str, original_role: str) -> dict[str, Any]:
    person = {"name": name, "kind": "法人", "address": "演练路 1 号"}
    return {"person": person, "role": role, "original_role": original_role}
