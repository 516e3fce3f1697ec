"""One name per thing: 中文 ↔ identifier ↔ article, for every act, term, column, fact and record.

Where ../shared is at hand, every provision and quotation of the glossary is looked up in it.
"""

import ast
import csv
import dataclasses
import re
import tomllib
from collections import Counter
from functools import cache
from typing import NotRequired, TypedDict, cast

import pytest
from django.apps import apps

import zhiheng.law.records
from tests.architecture.house import PACKAGE, ROOT, read
from tests.architecture.test_wiring import facts
from tests.law.test_house_of_law import TEXTS, body
from zhiheng.law.kernel.record import nouns
from zhiheng.law.kernel.source import Instrument, Kind
from zhiheng.law.sources import INSTRUMENTS
from zhiheng.plant.catalogue import catalogue

STANDARD = ROOT.parent / "shared" / "design" / "data_standard.csv"
# Columns of machinery, not of the trade: keys and versions of rows.
MACHINERY = {"id", "line", "version", "replaces", "current"}
PROVISION = re.compile(r"(?P<title>.+?)第(?P<number>[\d.]+)条(第\d+款)?(第\d+项)?")


class Term(TypedDict):
    id: str
    zh: str
    article: str
    words: NotRequired[str]
    senses: NotRequired[dict[str, str]]
    also: NotRequired[list[str]]


@cache
def glossary() -> tuple[Term, ...]:
    text = (ROOT / "docs" / "glossary.toml").read_text(encoding="utf-8")
    return tuple(cast(list[Term], tomllib.loads(text)["term"]))


def known() -> set[str]:
    also = {name for term in glossary() for name in term.get("also", [])}
    return {term["id"] for term in glossary()} | also | MACHINERY


def strange(name: str) -> bool:
    """Whether a name is missing; the id of a thing goes by the thing's name."""
    return not {name, re.sub(r"_ids?$", "", name)} & known()


def terms_fields() -> set[tuple[str, str]]:
    return {
        (f"{path.relative_to(PACKAGE).as_posix()}:{cls.name}", node.target.id)
        for path in PACKAGE.rglob("terms.py")
        for cls in ast.walk(read(path).tree)
        if isinstance(cls, ast.ClassDef)
        for node in cls.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def columns() -> set[tuple[str, str]]:
    return {
        (model._meta.label, field.name)
        for model in apps.get_models()
        if apps.get_app_config(model._meta.app_label).name.startswith("zhiheng.")
        for field in model._meta.concrete_fields
    }


def fact_fields() -> set[tuple[str, str]]:
    return {(fact.__name__, field.name) for fact in facts() for field in dataclasses.fields(fact)}


def records() -> list[type]:
    members = vars(zhiheng.law.records).values()
    return [m for m in members if isinstance(m, type) and m.__name__.endswith("OnRecord")]


@pytest.mark.parametrize("named", [terms_fields, columns, fact_fields])
def test_every_name_is_in_the_glossary(named: object) -> None:
    found = named()  # type: ignore[operator]
    assert found
    assert sorted(f"{where}.{name}" for where, name in found if strange(name)) == []


def test_every_act_stands_with_its_verb_and_its_article() -> None:
    words = {term["zh"]: term for term in glossary()}
    missing = [
        f"{entry.name} {entry.verb.rpartition('.')[2]} {entry.cites or ''}"
        for entry in catalogue().values()
        if (found := words.get(entry.name)) is None
        or found["id"] != entry.verb.rpartition(".")[2]
        or (entry.cites is not None and not found["article"].startswith(str(entry.cites)))
    ]
    assert missing == []


def test_the_law_uses_the_words_of_the_glossary() -> None:
    senses = {term["id"]: {term["zh"], *term.get("senses", {}).values()} for term in glossary()}
    other = [
        f"{record.__name__}.{name} {noun.name}"
        for record in records()
        for name, noun in nouns(record).items()
        if noun.name not in senses.get(name, set())
    ]
    assert other == []


def test_one_name_per_thing_and_one_thing_per_name() -> None:
    names = Counter(term["id"] for term in glossary())
    words = Counter(term["zh"] for term in glossary())
    assert [n for n, count in (names + words).items() if count > 1] == []


def test_a_sense_is_told_of_a_noun_that_exists() -> None:
    holders = {where.split(":")[-1].split(".")[-1].lower() for where, _ in columns()}
    holders |= {where.split(":")[-1].lower() for where, _ in terms_fields()}
    holders |= {record.__name__.lower() for record in records()}
    told = {noun for term in glossary() for noun in term.get("senses", {})}
    assert told - holders == set()


def instrument(article: str) -> Instrument | None:
    found = PROVISION.fullmatch(article)
    title = found["title"] if found else ""
    return next((one for one in INSTRUMENTS.values() if one.cited_as == title), None)


def test_every_entry_says_where_it_comes_from() -> None:
    nowhere = [
        f"{term['id']} {term['article']}"
        for term in glossary()
        if not term["article"].startswith((f"{Kind.DESIGN}（", "数据标准："))
        and instrument(term["article"]) is None
    ]
    assert nowhere == []


def test_no_entry_nobody_has_read_is_quoted() -> None:
    quoted = [term for term in glossary() if "words" in term]
    assert quoted
    assert [t["id"] for t in quoted if not getattr(instrument(t["article"]), "text", None)] == []


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts (../shared/law/texts) are not at hand")
def test_every_provision_named_stands_in_its_text_with_the_words_quoted() -> None:
    wrong = []
    for term in glossary():
        source, found = instrument(term["article"]), PROVISION.fullmatch(term["article"])
        if source is None or source.text is None or found is None:
            continue
        if term.get("words", "") not in body(source, int(found["number"])):
            wrong.append(f"{term['id']} {term['article']} {term.get('words')}")
    assert wrong == []


@pytest.mark.skipif(
    not STANDARD.is_file(), reason="../shared/design/data_standard.csv is not there"
)
def test_every_column_of_the_standard_exists() -> None:
    with STANDARD.open(encoding="utf-8") as lines:
        columns_of_standard = {row["column_zh"] for row in csv.DictReader(lines)}
    named = {t["article"][5:] for t in glossary() if t["article"].startswith("数据标准：")}
    assert named - columns_of_standard == set()
