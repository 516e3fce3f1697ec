"""The package itself: pure, complete, quoted word for word, every condition with an example."""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import zhiheng.law
from zhiheng.law.approvals import Approval
from zhiheng.law.book import QUESTIONS, Question, all_conditions, all_rules
from zhiheng.law.clocks import Clock, Ground, HourClock, all_clocks
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.condition import Condition, Rule
from zhiheng.law.kernel.dated import Edition
from zhiheng.law.kernel.edges import variants
from zhiheng.law.kernel.source import Article, Instrument
from zhiheng.law.kernel.source import Kind as SourceKind
from zhiheng.law.kernel.tree import fields_of

PACKAGE = Path(zhiheng.law.__path__[0])
TEXTS = Path(__file__).resolve().parents[3] / "shared" / "law" / "texts"
DIGITS = "零一二三四五六七八九"


def conditions() -> dict[str, Condition]:
    return {one.key: one for one in all_conditions()}


def of_module(value: object) -> Iterator[Article]:
    match value:
        case Article():
            yield value
        case Rule():
            for one in value.conditions():
                yield from one.cites
        case Approval():
            yield from of_module(value.bodies.editions)
        case Clock():
            yield from of_module(tuple(value.span.editions))
            yield from of_module(value.grounds)
            yield from of_module(value.extension.editions if value.extension else ())
        case HourClock():
            yield from of_module(tuple(value.hours.editions))
        case Edition() | Ground():
            yield from value.cites
        case tuple():
            for one in value:
                yield from of_module(one)


def articles() -> list[Article]:
    names = [module.name for module in pkgutil.walk_packages(zhiheng.law.__path__, "zhiheng.law.")]
    modules = [vars(importlib.import_module(name)) for name in names]
    found = [
        article for module in modules for value in module.values() for article in of_module(value)
    ]
    return sorted(set(found), key=lambda article: (str(article), article.words))


def in_chinese(number: int) -> str:
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and units:
        text += "零"
    return text + (DIGITS[units] if units else "")


def body(instrument: Instrument, number: int) -> str:
    """The text of one article: 第…条 or, in 执行工作规定, `16.`."""
    text = (TEXTS / f"{instrument.text}.md").read_text(encoding="utf-8")
    [found] = re.findall(
        rf"^(?:第{in_chinese(number)}条[\s　]|{number}\.)(.*?)(?=^第\S+?条[\s　]|^\d+\.|^#|\Z)",
        text,
        re.MULTILINE | re.DOTALL,
    )
    return str(found)


def paragraphs(text: str) -> list[str]:
    lines = [line.strip("​ 　") for line in text.splitlines()]
    return [
        line
        for line in lines
        if line and not re.match(r"[（(][一二三四五六七八九十\d]+[）)]", line)
    ]


needs_texts = pytest.mark.skipif(
    not TEXTS.is_dir(), reason="the statutes' texts (../shared/law/texts) are not at hand"
)
WITH_TEXT = [a for a in articles() if a.instrument.text and isinstance(a.number, int)]


@needs_texts
@pytest.mark.parametrize("article", WITH_TEXT, ids=str)
def test_every_article_cited_stands_in_its_text(article: Article) -> None:
    assert isinstance(article.number, int)
    said = paragraphs(body(article.instrument, article.number))
    assert len(said) >= (article.paragraph or 1)


@needs_texts
@pytest.mark.parametrize("article", [a for a in WITH_TEXT if a.words], ids=str)
def test_every_quotation_is_word_for_word(article: Article) -> None:
    assert isinstance(article.number, int)
    assert article.words in body(article.instrument, article.number)


@needs_texts
@pytest.mark.parametrize("article", [a for a in WITH_TEXT if a.words and not a.item], ids=str)
def test_a_quotation_stands_in_the_paragraph_named(article: Article) -> None:
    assert isinstance(article.number, int)
    said = paragraphs(body(article.instrument, article.number))
    assert article.words in said[(article.paragraph or 1) - 1] or article.paragraph is None


def test_a_quotation_is_a_short_phrase() -> None:
    assert [str(a) for a in articles() if len(a.words) > 45] == []


def test_a_source_nobody_has_read_is_never_quoted() -> None:
    assert [str(a) for a in articles() if a.words and not a.instrument.text] == []


def test_a_reading_of_our_own_that_bars_an_act_says_its_doubt() -> None:
    ours = [
        a
        for one in conditions().values()
        for a in one.cites
        if a.instrument.kind is SourceKind.DESIGN
    ]
    assert ours
    assert all(article.doubt for article in ours)


def test_no_two_conditions_share_a_key() -> None:
    every = [one for rule in all_rules() for one in rule.conditions()]
    assert len({id(one) for one in every}) == len({one.key for one in every})


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_a_rule_asks_one_record(question: Question) -> None:
    assert {field.record for field in fields_of(question.rule.whole)} == {question.record}


@pytest.mark.parametrize("one", all_conditions(), ids=lambda one: one.key)
def test_every_condition_can_hold_and_can_fail(one: Condition) -> None:
    assert {one.body.truth(record) for record in variants(one)} >= {True, False}


@pytest.mark.parametrize("one", all_conditions(), ids=lambda one: one.key)
def test_what_is_asked_often_answers_as_the_nodes_mean(one: Condition) -> None:
    for record in variants(one):
        assert one.truth(record) is one.whole.truth(record)
        assert one.weighed(record)[0] is one.truth(record)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_a_whole_rule_weighs_as_its_nodes_mean(question: Question) -> None:
    for one in question.rule.conditions():
        for record in list(variants(one))[:50]:
            truth = question.rule.whole.truth(record)
            assert question.rule.truth(record) is truth
            assert question.rule.weighed(record)[0] is truth


def test_what_is_unknown_never_allows() -> None:
    """A notice not on record is the one thing whose absence is itself the answer."""
    empty = [one for one in all_conditions() if one.body.truth(fields_of(one.body)[0].record())]
    assert [one.key for one in empty] == ["A1-FILE-33"]


def test_law_imports_only_itself_and_the_standard_library() -> None:
    foreign = {
        name
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imported(node)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("zhiheng.law")
    }
    assert foreign == set()


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_the_edition_is_the_latest_entry_of_the_changes() -> None:
    said = (PACKAGE / "CHANGES.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)$", said, re.MULTILINE)[0] == EDITION


def test_every_article_on_which_a_rule_stands_is_in_force_today_or_dated() -> None:
    now = [a for one in conditions().values() for a in one.cites]
    current = [a for clock in all_clocks() for a in clock.span.editions[-1].cites]
    assert [str(a) for a in (*now, *current) if a.instrument.expires_on] == []
