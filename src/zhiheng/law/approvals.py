"""The approval matrix (审批权限): who must decide or sign before an act (A1-APR).

A local norm may only add signatures: what the nation asks is asked everywhere.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Final

from zhiheng.law.kernel.dated import Dated, NotYetLaw, dated, since
from zhiheng.law.kernel.source import Article, Citation, cited, doubt_of
from zhiheng.law.sources import (
    BZ2020,
    CX2020,
    FF2006_35,
    FF2017_2,
    GZ2018,
    JS2022,
    MSF2023,
    QZ2011,
    SX2000,
    WT2020,
    XF2010,
    XF2015,
    XS2014,
    ZC2018,
    ZX2020,
)
from zhiheng.law.sources_former import LGF2018_17

_CHECKED: Final = "2026-11-20"


class Body(StrEnum):
    """Who decides, from the nearest to the most distant; lists stand in this order."""

    APPLICANT = "申请执行人"
    OFFICERS = "三名以上执行员"
    PANEL = "合议庭"
    BUREAU_CHIEF = "执行局长"
    PRESIDENT = "院长"
    SUPERIOR = "上级法院"
    HIGH_COURT = "高级法院"


@dataclass(frozen=True, slots=True)
class Approval:
    """What one act needs. `scope` is the code of the courts a local norm binds, empty: all;
    `in_person`: nobody who exercises the post for its holder may sign."""

    key: str
    act: str
    bodies: Dated[tuple[Body, ...]]
    scope: str = ""
    note: str = ""
    in_person: bool = False


@dataclass(frozen=True, slots=True)
class Needed:
    """The bodies an act needs in one court on one day, in order, with every article and doubt;
    those of `in_person` sign themselves."""

    act: str
    bodies: tuple[Body, ...]
    cites: tuple[Article, ...]
    doubt: str | None
    in_person: frozenset[Body] = frozenset()


def _needs(
    key: str,
    act: str,
    article: Citation,
    *bodies: Body,
    scope: str = "",
    note: str = "",
    in_person: bool = False,
) -> Approval:
    first = cited(article)[0].instrument.effective_on.isoformat()
    editions = dated(f"{act}的审批", since(first, bodies, article, checked=_CHECKED))
    return Approval(key, act, editions, scope, note, in_person)


_CHOSEN: Final = "期限延长的批准人各规定不一，按院长批准取法（A1-PREC-05）"

APPROVALS: Final = (
    _needs(
        "A1-APR-01-1",
        "拘传",
        MSF2023.art(119, 1).says("拘传、罚款、拘留必须经院长批准"),
        Body.PRESIDENT,
    ),
    _needs("A1-APR-01-2", "罚款", MSF2023.art(119, 1), Body.PRESIDENT),
    _needs("A1-APR-01-3", "拘留", MSF2023.art(119, 1), Body.PRESIDENT),
    _needs("A1-APR-01-4", "提前解除拘留", JS2022.art(182), Body.PRESIDENT),
    _needs(
        "A1-APR-01-5",
        "搜查",
        MSF2023.art(259, 2).says("由院长签发搜查令"),
        Body.PRESIDENT,
    ),
    _needs(
        "A1-APR-01-6",
        "强制迁出公告",
        MSF2023.art(261, 1).says("由院长签发公告"),
        Body.PRESIDENT,
    ),
    Approval(
        "A1-APR-01-7",
        "限制消费",
        dated(
            "限制消费的审批",
            since(
                "2010-10-01",
                (Body.PRESIDENT,),
                XF2010.art(5).says("限制高消费令由人民法院院长签发"),
            ),
            since(
                "2015-07-22",
                (Body.PRESIDENT,),
                XF2015.art(5).doubted("2015年修正后的条文仅见部分，签发人据通行理解"),
                checked=_CHECKED,
            ),
        ),
    ),
    _needs(
        "A1-APR-03",
        "终结本次执行程序",
        JS2022.art(517, 1).says("执行法院组成合议庭审查核实并经院长批准后"),
        Body.PANEL,
        Body.PRESIDENT,
        note="申请执行人签字确认的，可以不经合议庭和院长",
    ),
    _needs(
        "A1-SD-07",
        "终结本次执行程序",
        LGF2018_17.art("一", 4, 1),
        Body.PRESIDENT,
        scope="鲁",
        note="山东法院终本裁定书一律由院长审签，申请执行人签字的也不例外；代行院长的不能审签",
        in_person=True,
    ),
    _needs(
        "A1-APR-04",
        "延长执行期限",
        (
            ZX2020.art(63).says("确有特殊情况需要延长的，由本院院长批准"),
            SX2000.art(5, 1).says("还需延长的，层报高级人民法院备案"),
            FF2006_35.art(1).doubted(_CHOSEN),
        ),
        Body.PRESIDENT,
        note="首次延长不超过三个月，再延长的层报高级法院备案",
    ),
    _needs(
        "A1-TERM-03",
        "延长刑事涉财产执行期限",
        XS2014.art(3).says("经本院院长批准，可以延长"),
        Body.PRESIDENT,
    ),
    _needs(
        "A1-APR-05-1",
        "延长复议审查期限",
        CX2020.art(8).says("经本院院长批准，可以延长"),
        Body.PRESIDENT,
        note="不超过三十日",
    ),
    _needs(
        "A1-APR-05-2",
        "延长变更追加审查期限",
        BZ2020.art(28, 3).says("由本院院长批准"),
        Body.PRESIDENT,
    ),
    _needs("A1-APR-05-3", "延长不予执行仲裁裁决审查期限", ZC2018.art(12), Body.PRESIDENT),
    _needs("A1-APR-05-4", "延长不予执行公证债权文书审查期限", GZ2018.art(16), Body.PRESIDENT),
    _needs(
        "A1-APR-06-1",
        "移送破产审查",
        FF2017_2.art(5).doubted("法发〔2017〕2号第5条仅见部分原文"),
        Body.PANEL,
        Body.PRESIDENT,
    ),
    _needs(
        "A1-APR-06-2",
        "执行中的重大事项",
        ZX2020.art(5).says("应由三名以上执行员讨论，并报经院长批准"),
        Body.OFFICERS,
        Body.PRESIDENT,
    ),
    _needs(
        "A1-APR-08-1",
        "退回委托执行",
        WT2020.art(9, 1).says("应当层报所在辖区高级人民法院审批"),
        Body.HIGH_COURT,
    ),
    _needs(
        "A1-APR-08-2",
        "赴外省执行",
        WT2020.art(1, 2).says("应当经其所在辖区高级人民法院批准"),
        Body.HIGH_COURT,
    ),
    _needs("A1-APR-08-3", "仲裁裁决由基层法院执行", ZC2018.art(2, 2), Body.SUPERIOR),
    _needs(
        "A1-APR-08-4",
        "上级法院延长暂缓执行",
        ZX2020.art(77, 1).says("应报经院长批准，并及时通知下级法院"),
        Body.PRESIDENT,
    ),
    _needs(
        "A1-ADM-09-1",
        "立即执行行政决定",
        QZ2011.art(59).says("经人民法院院长批准"),
        Body.PRESIDENT,
    ),
)
"""Every act that needs more than its officer, national entries before local ones of one act."""


def needed(act: str, court: str, on: date) -> Needed | None:
    """Whom `act` needs in `court` on that day, or None where the officer decides alone.

    National and local entries are joined: a local norm adds bodies and takes none away.
    """
    asked = [
        (approval.in_person, *edition)
        for approval in APPROVALS
        if approval.act == act and court.startswith(approval.scope)
        for edition in _in_force(approval, on)
    ]
    if not asked:
        return None
    bodies = set(chain.from_iterable(edition[1] for edition in asked))
    cites = tuple(chain.from_iterable(edition[2] for edition in asked))
    ranked = tuple(body for body in Body if body in bodies)
    in_person = frozenset(chain.from_iterable(edition[1] for edition in asked if edition[0]))
    return Needed(act, ranked, cites, doubt_of(cites), in_person)


def _in_force(
    approval: Approval, on: date
) -> tuple[tuple[tuple[Body, ...], tuple[Article, ...]], ...]:
    try:
        edition = approval.bodies.on(on)
    except NotYetLaw:
        return ()
    return ((edition.value, edition.cites),)
