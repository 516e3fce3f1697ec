"""The whole book as one Markdown text. It depends on the code alone: no clock, no database."""

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import chain

import zhiheng.law
from zhiheng.house.lawbook.figures import in_figures
from zhiheng.house.lawbook.papers import after_acts, forms
from zhiheng.house.lawbook.rules import questions, rules
from zhiheng.house.lawbook.users import clocks_used
from zhiheng.law.approvals import APPROVALS
from zhiheng.law.clocks import Clock, all_clocks, all_hour_clocks
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.dated import Dated
from zhiheng.law.kernel.record import nouns
from zhiheng.law.periods import COUNTING
from zhiheng.law.records import RECORDS
from zhiheng.law.sources import INSTRUMENTS


def written() -> str:
    """The law book of this edition."""
    parts = (_opening(), questions(), rules(), _approvals(), _clocks(), _values(), _records())
    papers = (forms(), after_acts())
    return "\n".join(chain(*parts, *papers, _sources(), [""]))


def _opening() -> Iterator[str]:
    yield "# 规则书"
    yield ""
    yield (
        f"本书由 `zhiheng law-book` 从 `src/zhiheng/law`（{EDITION} 版）生成，不手工修改。"
        "每项条件都写明依据、读法、例外、补正办法和正反两例；例由规则自己判断得出。"
    )
    yield ""
    yield (
        "“已核对原文”指引文逐字核对过；“部分核对”“未见原文”的，一律附存疑；"
        "“设计取法”是本系统自己的选择，不是法律。待查明的事项从不视为满足。"
    )
    yield ""


def _approvals() -> Iterator[str]:
    yield from ("", "## 审批权限", "", "| 编号 | 行为 | 由谁批准 | 范围 | 依据 | 说明 |")
    yield "|---|---|---|---|---|---|"
    for one in APPROVALS:
        [*_, edition] = one.bodies.editions
        bodies = "、".join(edition.value)
        cites = "；".join(map(str, edition.cites))
        note = "；".join(filter(None, (one.note, edition.doubt and f"存疑：{edition.doubt}")))
        yield f"| {one.key} | {one.act} | {bodies} | {one.scope or '全国'} | {cites} | {note} |"


def _clocks() -> Iterator[str]:
    used = clocks_used()
    unused = [clock for clock in all_clocks() if clock.name not in used]
    yield from ("", "## 期限", "")
    yield f"共 {len(all_clocks())} 个以日、月、年计的期限，其中 {len(unused)} 个尚未使用；"
    yield f"以时计的 {len(all_hour_clocks())} 个。"
    yield from ("", "| 编号 | 期限 | 性质 | 起算 | 长度（自何日起） | 依据 | 使用者 | 存疑 |")
    yield "|---|---|---|---|---|---|---|---|"
    for clock in all_clocks():
        yield _clock(clock, used.get(clock.name, ()))
    for hours in all_hour_clocks():
        [*_, edition] = hours.hours.editions
        length = f"{edition.value}小时（{edition.since_on}）"
        cites = "；".join(map(str, edition.cites))
        yield (
            f"| {hours.key} | {hours.name} | 以时计 | {hours.trigger} | {length} | {cites}"
            f" | 尚未使用 | {edition.doubt or ''} |"
        )


def _clock(clock: Clock, used: tuple[str, ...]) -> str:
    lengths = "；".join(f"{one.value}（{one.since_on}）" for one in clock.span.editions)
    [*_, edition] = clock.span.editions
    cites = "；".join(map(str, edition.cites))
    scope = f"（{clock.scope}）" if clock.scope else ""
    return (
        f"| {clock.key} | {clock.name}{scope} | {clock.whose} | {clock.trigger} | {lengths}"
        f" | {cites} | {'、'.join(used) or '尚未使用'} | {edition.doubt or ''} |"
    )


def _values() -> Iterator[str]:
    names = [found.name for found in pkgutil.walk_packages(zhiheng.law.__path__, "zhiheng.law.")]
    found = {
        id(value): value
        for name in names
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, Dated) and value is not COUNTING
    }
    yield from (
        "",
        "## 随时间变化的数值",
        "",
        "| 名称 | 自何日起 | 数值 | 依据 | 最近核对 | 存疑 |",
    )
    yield "|---|---|---|---|---|---|"
    for value in sorted(found.values(), key=lambda one: one.name):
        for one in value.editions:
            cites = "；".join(map(str, one.cites))
            yield (
                f"| {value.name} | {one.since_on} | {in_figures(one.value)} | {cites}"
                f" | {one.checked_on or ''} | {one.doubt or ''} |"
            )


def _records() -> Iterator[str]:
    fed = {record: [n for n in nouns(record).values() if n.feeds] for record in RECORDS}
    empty = sum(len(nouns(record)) - len(fed[record]) for record in RECORDS)
    yield from ("", "## 规则所问的栏目", "")
    yield (
        f"共 {len(RECORDS)} 种记录。“无”指尚无登记簿供给，一律为未知，共 {empty} 栏；"
        "行为自己提交的内容（如所提事由）也在其中。"
    )
    for record in RECORDS:
        yield from ("", f"### {record.__name__}", "", "| 栏目 | 含义 | 种类 | 供给 |")
        yield "|---|---|---|---|"
        for noun in nouns(record).values():
            yield f"| {noun.name} | {noun.meaning} | {noun.kind} | {noun.feeds or '无'} |"


def _sources() -> Iterator[str]:
    yield from ("", "## 依据", "", "| 名称 | 文号 | 种类 | 施行 | 失效 | 核对 |")
    yield "|---|---|---|---|---|---|"
    for one in INSTRUMENTS.values():
        yield (
            f"| {one.title} | {one.number} | {one.kind} | {one.effective_on}"
            f" | {one.expires_on or ''} | {one.status} |"
        )
