"""What a browser sends from the filing desk: the form as shown, with some fields changed."""

import random
from datetime import date
from html.parser import HTMLParser

from province.judgments import Dispute, judgment
from province.people import Population
from zhiheng.law.records import JurisdictionBasis

PEOPLE = Population(random.Random(11))
CREDITOR, DEBTOR = PEOPLE.company(), PEOPLE.person()
DISPUTE = Dispute(
    cause="买卖合同纠纷", court_name="济南市历下区人民法院", case_no="（2026）鲁0102民初1188号",
    made_on=date(2026, 7, 28), creditor=CREDITOR, debtors=(DEBTOR,), principal_fen=30_000_000,
    interest_from=date(2025, 1, 1), fee_fen=290_000, due_days=10, accepted_on=date(2026, 5, 6),
)  # fmt: skip
JUDGMENT = judgment(DISPUTE)
CHECKED = {
    "effective_on": "2026-08-14", "cause": "买卖合同纠纷", "received_on": "2026-11-18",
    "content_clear": "yes", "unperformed": "yes",
    "jurisdiction_basis": str(JurisdictionBasis.FIRST_INSTANCE),
}  # fmt: skip
"""What the clerk adds to what was read."""


class Fields(HTMLParser):
    """The fields of the page's act form with the values a browser would send."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: dict[str, str] = {}
        self._text = self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        name = said.get("name", "")
        if tag == "input" and said.get("type") in ("radio", "checkbox"):
            if "checked" in said:
                self.sent[name] = said.get("value", "on")
        elif tag == "input" and name:
            self.sent[name] = said.get("value", "")
        elif tag in ("textarea", "select"):
            self._text, self._select = (name, "") if tag == "textarea" else ("", name)
            self.sent.setdefault(name, "")
        elif tag == "option" and "selected" in said:
            self.sent[self._select] = said.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._text:
            self.sent[self._text] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("textarea", "select"):
            self._text = self._select = ""


def fields_of(page: bytes) -> dict[str, str]:
    """What would be sent from a page, without the search box."""
    sent = Fields(page.decode()).sent
    return {name: value for name, value in sent.items() if name not in ("q", "")}
