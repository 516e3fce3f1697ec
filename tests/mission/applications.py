"""One application for enforcement, said twice: typed into the form, and sent as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client

from tests.measures.sheets import fields_of
from zhiheng.law.money_words import yuan
from zhiheng.measures.intake.terms import DocketTerms

ANSWERS = {True: "yes", False: "no", None: ""}


def by_form(browser: Client, terms: DocketTerms) -> tuple[set[str], Any]:
    """Docket it as a browser would: the fields that the form has, and the answer."""
    page = browser.post("/intake/new", {"step": "read", "text": ""})
    shown, words = fields_of(page.content), page.content.decode()
    said = {name: value for name, value in typed(terms).items() if f'name="{name}"' in words}
    answer = browser.post("/intake/new", shown | said | {"step": "docket"})
    return set(shown) | set(said), answer


def by_interface(browser: Client, terms: DocketTerms) -> Any:
    """Docket it as a program would."""
    body = json.dumps(asdict(terms), cls=DjangoJSONEncoder)
    return browser.post("/api/docket", body, content_type="application/json")


def typed(terms: DocketTerms) -> dict[str, str]:
    """What the clerk types, by field: sums in yuan; a box that is not ticked is not sent."""
    said = asdict(terms.title) | asdict(terms.found) | asdict(terms)
    said |= {"instrument_kind": terms.title.kind}
    for place, party in enumerate(terms.parties):
        said |= under(f"parties-{place}", asdict(party) | asdict(party.person))
    for place, owed in enumerate(terms.title.obligations):
        said |= under(f"obligations-{place}", asdict(owed))
    return dict(sent(said))


def under(prefix: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {f"{prefix}-{name}": value for name, value in fields.items()}


def sent(said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in said.items():
        if name.endswith("_fen") and value is not None:
            yield name, yuan(value)
        elif name.endswith("-joint"):
            yield from [(name, "on")] if value else []
        elif value is None or isinstance(value, bool):
            yield name, ANSWERS[value]
        else:
            yield name, str(value)
