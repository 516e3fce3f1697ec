"""How these tests ask: an address with a query, and the page read as one line of words."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlencode

from django.test import Client

Pairs = list[tuple[str, str]]

DEBT: Pairs = [
    ("principal", "100000"),
    ("due_on", "2024-01-31"),
    ("on", "2025-01-30"),
]
"""No general interest: 365 days of the doubled part, 6,387.50."""

CLAIMS: Pairs = [
    ("proceeds", "600000"),
    ("costs", "10000"),
    ("creditor", "甲银行"), ("claim_class", "priority"), ("claim", "300000"),
    ("creditor", "乙"), ("claim_class", "ordinary"), ("claim", "200000"),
    ("creditor", "丙"), ("claim_class", "ordinary"), ("claim", "300000"),
    ("creditor", "丁"), ("claim_class", "ordinary"), ("claim", "500000"),
]  # fmt: skip
"""290,000 for 1,000,000: every ordinary creditor gets 29 %."""


def ask(browser: Client, page: str, pairs: Pairs, **more: Any) -> Any:
    return browser.get(f"/calculators/{page}/?{urlencode(pairs)}", **more)


def words(answer: Any) -> str:
    """What a reader reads, without marks and with single spaces."""
    body = answer.content.decode().partition("<body")[2]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))
