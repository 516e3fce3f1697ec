"""A browser at a desk: who is in, what is pressed, and what was wrong with any page seen."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from zhiheng.doors.desk.access.exhibits import login_name_of
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.terms import DEMO_PASSWORD

WIDTHS = (1280, 390)
HEIGHT = 900
WITHIN = ("data:", "blob:", "about:", "chrome:", "chrome-extension:", "chrome-untrusted:")
"""What leaves no browser; its own viewer of PDF is an extension."""
SERIOUS = {"serious", "critical"}
AXE_OPTIONS = {"resultTypes": ["violations"], "iframes": False}


@dataclass
class Desk:
    """One officer's browser. `faults` collects console errors, failed and foreign requests."""

    page: Page
    address: str
    pictures: Path
    faults: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        asked_for = any(str(status) in message.text for status in self.expected)
        if message.type in {"error", "warning"} and not asked_for:
            self.faults.append(f"{self.page.url} {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, *WITHIN)):
            self.faults.append(f"asks outside: {request.url}")

    def open(self, path: str) -> int:
        answer = self.page.goto(self.address + path)
        assert answer is not None
        return answer.status

    def log_in(self, officer: Officer) -> None:
        assert self.open("/login/") == 200
        self.page.get_by_label("用户名").fill(login_name_of(officer))
        self.page.locator("input[name=password]").fill(DEMO_PASSWORD)
        self.page.get_by_role("button", name="登录", exact=True).click()
        self.page.wait_for_url(f"{self.address}/")

    def inspect(self, name: str) -> None:
        """The page as it stands, in both widths: nothing overflows, axe finds nothing serious."""
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self._overflow(f"{name} at {width}")
            self._axe(f"{name} at {width}")
            path = self.pictures / f"{name}-{width}.png"
            self.page.screenshot(path=path, full_page=True)
        self.page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})

    def _overflow(self, where: str) -> None:
        wide = self.page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if wide > 0:
            self.faults.append(f"{where}: {wide} px too wide")

    def _axe(self, where: str) -> None:
        found = Axe().run(self.page, options=AXE_OPTIONS).response["violations"]
        self.faults += [
            f"{where}: axe {one['id']} {[n['target'] for n in one['nodes']][:3]}"
            for one in found
            if one["impact"] in SERIOUS
        ]

    @contextmanager
    def expecting(self, status: int) -> Iterator[None]:
        """A refusal that the story wants; the browser reports it as an error."""
        self.expected.add(status)
        yield
        self.expected.discard(status)

    def read(self) -> str:
        """The words of the page in one line."""
        return re.sub(r"\s+", " ", self.page.inner_text("body"))


@contextmanager
def a_desk(browser: Browser, address: str, pictures: Path) -> Iterator[Desk]:
    """A fresh profile: nobody is logged in."""
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": HEIGHT}, locale="zh-CN")
    context.set_default_timeout(20_000)
    try:
        yield Desk(context.new_page(), address, pictures)
    finally:
        context.close()
