"""The chapter of rules: every question, its conditions, how they read, and an example each way."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import zhiheng.law
from zhiheng.house.lawbook.users import users_of
from zhiheng.law.book import QUESTIONS, Question, all_conditions
from zhiheng.law.kernel.condition import Condition, Rule
from zhiheng.law.kernel.edges import examples
from zhiheng.law.kernel.finding import told
from zhiheng.law.kernel.source import Article, Kind
from zhiheng.law.kernel.spoken import spoken
from zhiheng.law.kernel.tree import fields_of


def questions() -> Iterator[str]:
    """The table of questions with their users, and how many nobody uses yet."""
    unused = [question for question in QUESTIONS if not users(question)]
    yield "## 规则目录"
    yield ""
    yield (
        f"共 {len(QUESTIONS)} 个问题、{len(all_conditions())} 项条件；"
        f"其中 {len(unused)} 个问题尚未使用，其规则已经写明并经检验，待相应的行为建成后使用。"
    )
    yield ""
    yield "| 问题 | 条件 | 使用者 |"
    yield "|---|---|---|"
    for question in QUESTIONS:
        count = len({one.key for one in question.rule.conditions()})
        yield f"| {question.asks} | {count} | {'、'.join(users(question)) or '尚未使用'} |"


def rules() -> Iterator[str]:
    """Every question with its conditions; one that serves several stands at the first."""
    written: dict[str, str] = {}
    for question in QUESTIONS:
        yield ""
        yield f"## {question.asks}"
        yield ""
        yield f"使用者：{'、'.join(users(question)) or '尚未使用'}。"
        for one in {one.key: one for one in question.rule.conditions()}.values():
            yield ""
            yield from _condition(one, question, written)


def users(question: Question) -> tuple[str, ...]:
    """Who asks the question."""
    return users_of(question.rule, _constants(question.rule))


@cache
def _constants(rule: Rule) -> tuple[str, ...]:
    names = [found.name for found in pkgutil.walk_packages(zhiheng.law.__path__, "zhiheng.law.")]
    modules = [vars(importlib.import_module(name)) for name in names]
    return tuple({name for module in modules for name, value in module.items() if value is rule})


def _condition(one: Condition, question: Question, written: dict[str, str]) -> Iterator[str]:
    if one.key in written:
        yield f"**{one.key}　{one.name}**：见“{written[one.key]}”。"
        return
    written[one.key] = question.asks
    yield f"**{one.key}　{one.name}**"
    yield ""
    yield f"- 依据：{'；'.join(map(article, one.cites))}"
    yield f"- 判断：{spoken(one.body)}"
    if one.unless:
        names = "；".join(each.name for rule in one.unless for each in rule.conditions())
        yield f"- 例外：{names}"
    yield from _limits(one)
    yield f"- 不满足时：{one.otherwise}"
    if one.doubt:
        yield f"- 存疑：{one.doubt}"
    yield from _examples(one)


def _limits(one: Condition) -> Iterator[str]:
    if one.scope:
        yield f"- 范围：代字以“{one.scope}”开头的法院"
    if one.since_on:
        yield f"- 自 {one.since_on} 起"


def _examples(one: Condition) -> Iterator[str]:
    asked = fields_of(one.body)
    for record, verdict in zip(examples(one), ("满足", "不满足"), strict=True):
        yield f"- 例（{verdict}）：{told(asked, record)}"


def article(cited: Article) -> str:
    """An article with the standing of its instrument and the words relied on."""
    if cited.instrument.kind is Kind.DESIGN:
        return str(cited)
    words = f"：“{cited.words}”" if cited.words else ""
    return f"{cited}（{cited.instrument.status}）{words}"
