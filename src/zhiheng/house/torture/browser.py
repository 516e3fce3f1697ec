"""A person at a browser who does not give up: logs in, proves who he is, asks, asks again."""

import http.client
import http.cookiejar
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from zhiheng.registers.personnel.terms import DEMO_PASSWORD

PAUSE_AFTER_A_DEATH = 0.3
SECONDS_AT_THE_DOOR = 60
FRESH_SECONDS = 60
AWAY = (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError)


class Stay(urllib.request.HTTPRedirectHandler):
    """Where an act leads tells that it was done; the browser need not go there."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the house said: status, text, and where it leads."""

    status: int
    text: str
    leads: str = ""

    @property
    def lost_key(self) -> bool:
        """Whether the session is gone and one has to log in again."""
        return self.status == 401 or self.leads.startswith("/login/")


@dataclass
class Browser:
    """One person's browser at one house; `login_name` empty for who has no account."""

    address: str
    login_name: str = ""
    _cookies: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)
    _fresh_until: float = 0.0

    def log_in(self) -> bool:
        """Until it is in; False when the door stayed shut."""
        give_up = time.monotonic() + SECONDS_AT_THE_DOOR
        while time.monotonic() < give_up:
            self._cookies, self._fresh_until = http.cookiejar.CookieJar(), 0.0
            try:
                self.ask("/login/")
                self.ask("/login/", {"login_name": self.login_name, "password": DEMO_PASSWORD})
            except AWAY:
                pass
            if self._cookie("zh_session"):
                return True
            time.sleep(PAUSE_AFTER_A_DEATH)
        return False

    def freshly(self) -> None:
        """Prove anew who one is, where that was longer ago."""
        if time.monotonic() > self._fresh_until:
            answer = self.ask("/step-up/", {"password": DEMO_PASSWORD})
            if answer.status == 302 and not answer.lost_key:
                self._fresh_until = time.monotonic() + FRESH_SECONDS

    def ask(
        self, path: str, form: dict[str, str] | None = None, *, body: bytes | None = None,
        key: str = "",
    ) -> Answer:  # fmt: skip
        """Get a page, send a form, or send JSON; AWAY when the house died over it."""
        headers = {"X-CSRFToken": self._cookie("zh_csrf")}
        if key:
            headers["Idempotency-Key"] = key
        if body is not None:
            headers["Content-Type"] = "application/json"
        if form is not None:
            said = form | {"csrfmiddlewaretoken": self._cookie("zh_csrf")}
            body = urllib.parse.urlencode(said).encode()
        request = urllib.request.Request(self.address + path, body, headers)
        try:
            with self._opener().open(request, timeout=30) as answer:
                return Answer(int(answer.status), answer.read().decode(errors="replace"))
        except urllib.error.HTTPError as answered:
            with answered:
                leads = answered.headers.get("Location") or ""
                return Answer(answered.code, answered.read().decode(errors="replace"), leads)

    def _opener(self) -> urllib.request.OpenerDirector:
        keeper = urllib.request.HTTPCookieProcessor(self._cookies)
        return urllib.request.build_opener(keeper, Stay())

    def _cookie(self, name: str) -> str:
        return next((c.value or "" for c in self._cookies if c.name == name), "")
