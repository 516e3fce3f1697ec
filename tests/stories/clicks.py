"""A person's hand: every press is counted, and every field is pressed before it is written in."""

from dataclasses import dataclass

from playwright.sync_api import Locator

OPENING_A_LIST = 1


@dataclass
class Hand:
    """Presses, writes and chooses; `clicks` is how often a button of the mouse went down."""

    clicks: int = 0

    def press(self, what: Locator) -> None:
        self.clicks += 1
        what.click()

    def write(self, where: Locator, text: str) -> None:
        self.press(where)
        where.fill(text)

    def choose(self, where: Locator, value: str) -> None:
        """A list is opened, then an entry is pressed."""
        self.clicks += OPENING_A_LIST + 1
        where.select_option(value)

    def tick(self, what: Locator) -> None:
        self.clicks += 1
        what.check()
