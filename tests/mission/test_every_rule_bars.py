"""违规自动拦截: each rule that is shipped is fired once, and what it bars stands on record."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.architecture.house import Place, product
from tests.mission.breaches import BREACHES
from zhiheng.house.ground.keeping import rows_by_table
from zhiheng.house.ground.roles import Connection
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.condition import All, AnyOf, Condition, Rule
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.catalogue import catalogue
from zhiheng.registers.personnel.exhibits import Office

LINE = {"plant_refusal", "plant_chainhead"}
"""What a refused attempt may add to: the record of refusals and the head of its chain."""

NEWEST = (
    "SELECT name, law_edition, rules FROM plant_refusal ORDER BY at DESC, court, seq DESC LIMIT 1"
)


def asked_first() -> list[tuple[str, Rule]]:
    """What the law asks before an act of the catalogue, with the file in which the act stands."""
    return [
        (f"src/{one.verb.rpartition('.')[0].replace('.', '/')}.py", one.needs)
        for one in catalogue().values()
        if one.needs is not None and one.verb.startswith("zhiheng.")
    ]


def limbs(rule: Rule) -> Iterator[str]:
    """The keys of what can bar; an exception only lifts a bar and is no rule of its own."""
    if isinstance(rule, Condition | AnyOf):
        yield rule.key
    if isinstance(rule, All | AnyOf):
        for part in rule.rules:
            yield from limbs(part)


def written_in_place(place: Place) -> Iterator[str]:
    """The rules that stand where they are asked: `Refused.because(key, words, …)`."""
    for node in ast.walk(place.tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="Refused"), attr="because")):
                key, words = node.args[:2]
                assert isinstance(key, ast.Constant), f"{place.name}:{node.lineno}"
                yield f"{key.value} {in_words(words)}"


def in_words(words: ast.expr) -> str:
    match words:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(in_words(part) for part in parts)
    return "…"


def calls(name: str) -> Counter[str]:
    """The files that call a function or method of this name, and how often."""
    return Counter(
        place.name
        for place in product()
        for node in ast.walk(place.tree)
        if isinstance(node, ast.Call) and name_of(node.func) == name
    )


def name_of(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def shipped() -> set[str]:
    law = {key for _, rule in asked_first() for key in limbs(rule)}
    return law | {rule for place in product() for rule in written_in_place(place)}


def named(rule: str, record: dict[str, Any]) -> dict[str, Any]:
    """The finding of the rule in a block record; an alternative stands among a limb's parts."""
    key, _, words = rule.partition(" ")
    pattern = ".+".join(re.escape(part) for part in words.split("…"))
    [found] = [
        one
        for one in (record, *record["parts"])
        if one["key"] == key and (not words or re.fullmatch(pattern, one["name"]))
    ]
    return found  # type: ignore[no-any-return]


@pytest.mark.mission("REQ-044")
@pytest.mark.parametrize("rule", [pytest.param(one, id=one.split()[0]) for one in BREACHES])
def test_a_violating_input_is_refused_and_the_block_is_on_record(
    office: Office, owner: Connection, rule: str
) -> None:
    """Fire each shipped rule with a violating input: action refused, block record written with
    rule id and basis."""
    attempt = BREACHES[rule](office)
    before = rows_by_table(owner)
    with pytest.raises(Refused) as refused:
        attempt()
    after = rows_by_table(owner)
    kept = owner.execute(NEWEST).fetchone()
    assert kept is not None
    act, edition, rules = kept
    [record] = rules
    assert rules == [finding.as_data() for finding in refused.value.findings]
    barring = named(rule, record)
    assert barring["verdict"] in ("不通过", "待查明")
    assert all((barring["cites"], barring["otherwise"]))
    assert (act in catalogue(), edition) == (True, EDITION)
    assert after["plant_refusal"] == before["plant_refusal"] + 1
    assert {table for table in after if after[table] != before[table]} <= LINE


@pytest.mark.mission("REQ-044")
def test_every_rule_that_is_shipped_is_fired() -> None:
    """Fire each shipped rule with a violating input: action refused, block record written with
    rule id and basis."""
    assert set(BREACHES) == shipped()


def test_no_rule_bars_without_being_seen_here() -> None:
    """An act asks what its entry says; nothing else refuses but by `Refused.because`."""
    assert calls("or_refuse") == Counter(file for file, _ in asked_first())
    assert calls("Refused") == {"src/zhiheng/law/kernel/finding.py": 1}
