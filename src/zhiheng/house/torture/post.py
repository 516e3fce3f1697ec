"""A court's post office that never stops: papers are issued, signed, sent by text message, opened.

Each step is sent under one key until the house has answered it for good. What was acknowledged is
remembered, so that afterwards it can be held against the record.
"""

import json
import re
import threading
import time
import urllib.request
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from zhiheng.house.torture.browser import AWAY, PAUSE_AFTER_A_DEATH, Answer, Browser

OPTION = re.compile(r'<option value="([^"]+)"[^>]*>([^<]*)</option>')
LINK = re.compile(r"/letters/([a-z2-7]{26})/")
TAG = re.compile(r"<(script|style|head)\b.*?</\1>|<[^>]*>|\s+", re.S)
NOTICE = "执行通知书"
MOVED = "案件在您填写期间没有变动"
"""The condition that is not met when somebody acted on the case since it was looked at."""
SECONDS_BETWEEN_CASES = 1.0
"""A court's pace, so that there is work in hand at every kill."""


@dataclass
class PostOffice:
    """One court: its handler issues and signs, its clerk sends; cases come from `waiting`."""

    address: str
    court: str
    waiting: deque[str]
    acknowledged: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)

    def work_until(self, stopped: threading.Event) -> None:
        """One case after another until stopped; the one in hand is finished."""
        handler = Browser(self.address, f"handlerat{self.court[1:]}")
        clerk = Browser(self.address, f"clerkat{self.court[1:]}")
        for person in (handler, clerk):
            if not person.log_in():
                self.refused[person.login_name] = "不能登录"
                return
        while self.waiting and not stopped.is_set():
            self._serve(handler, clerk, self.waiting.popleft())
            stopped.wait(SECONDS_BETWEEN_CASES)

    def _serve(self, handler: Browser, clerk: Browser, code: str) -> None:
        def issue() -> Answer:
            handler.freshly()
            return handler.ask(f"/api/cases/{code}/notice", body=b"{}", key=f"issue-{code}")

        issued = self._done(handler, f"issue-{code}", issue, (201,))
        if issued is None:
            return
        paper = json.loads(issued.text)["paper"]

        def sign() -> Answer:
            handler.freshly()
            form = {"act": "sign", "paper": paper, "request_key": f"sign-{code}"}
            return handler.ask(f"/sealing/{code}/", form)

        if self._done(handler, f"sign-{code}", sign, (200,)) and self._send(clerk, code):
            self.sent.append(code)

    def _send(self, clerk: Browser, code: str) -> bool:
        """Look and send. What was signed or opened in between is looked at anew, as a clerk would:
        that refusal says so, and nothing was done."""
        path = f"/gateway/{code}/send"
        for turn in count(1):
            page = self._done(clerk, f"look-{code}-{turn}", lambda: clerk.ask(path), (200,))
            if page is None:
                return False
            key = f"send-{code}-{turn}"
            form = {**chosen(page.text), "words": "", "matter": "", "request_key": key}
            ask = partial(clerk.ask, path, form)
            answer = self._done(clerk, key, ask, (302,), moved=MOVED)
            if answer is None or answer.status == 302:
                return answer is not None
        return False

    def _done(
        self, who: Browser, key: str, ask: Callable[[], Answer], good: tuple[int, ...], *,
        moved: str = "",
    ) -> Answer | None:  # fmt: skip
        """The answer that settles this step; None when it was refused for good. A refusal that
        says `moved` is handed back."""
        while True:
            try:
                answer = ask()
            except AWAY:
                time.sleep(PAUSE_AFTER_A_DEATH)
                continue
            if answer.lost_key:
                if not who.log_in():
                    self.refused[key] = "不能登录"
                    return None
            elif answer.status in good:
                self.acknowledged[key] = answer.leads
                return answer
            elif answer.status == 409 and moved and moved in answer.text:
                return answer
            elif answer.status < 500:
                self.refused[key] = f"{answer.status} {_words(answer.text)[:300]}"
                return None
            else:
                time.sleep(PAUSE_AFTER_A_DEATH)


@dataclass
class Parties:
    """The debtors: each reads the text messages on its telephone and opens the link.

    `numbers` gives, by case number, the last four signs that a debtor is asked for.
    """

    address: str
    phones: str
    numbers: dict[str, str]
    opened: set[str] = field(default_factory=set)

    def read_until(self, stopped: threading.Event) -> None:
        """Open what has come until stopped."""
        while not stopped.wait(0.3):
            self.read()

    def read(self) -> bool:
        """Open every other link that has come; whether all of those are open now."""
        meant = {}
        for number, text in enumerate(texts(self.phones)):
            found = LINK.search(text)
            if number % 2 == 0 and found:
                meant[found[1]] = text
        for code in meant.keys() - self.opened:
            self._open(code, meant[code])
        return not meant.keys() - self.opened

    def _open(self, code: str, text: str) -> None:
        signs = next(last for number, last in self.numbers.items() if number in text)
        browser = Browser(self.address)
        try:
            browser.ask(f"/letters/{code}/")
            answer = browser.ask(f"/letters/{code}/", {"number": signs})
        except AWAY:
            return
        if answer.status == 200 and "收到这份文书" in answer.text:
            self.opened.add(code)


def _words(page: str) -> str:
    """What somebody reads on a page."""
    return TAG.sub(" ", page).strip()


def texts(phones: str) -> list[str]:
    """What the telephones show; nothing while the platform is away."""
    try:
        with urllib.request.urlopen(f"{phones}/control/ledger", timeout=5) as answer:
            return list(json.loads(answer.read())["texts"])
    except (*AWAY, OSError, ValueError):
        return []


def chosen(page: str) -> dict[str, str]:
    """What a clerk picks in the form: the text message, the notice, the debtor."""
    options = [(value, words) for value, words in OPTION.findall(page) if value]
    to = next(value for value, _ in options if value.startswith("sms.send/"))
    target = next(value for value, words in options if words.startswith(NOTICE))
    seen = re.search(r'name="seen" value="(\d+)"', page)
    party = target.partition("-")[2]
    return {"to": to, "target": target, "party_id": party, "seen": seen[1] if seen else ""}
