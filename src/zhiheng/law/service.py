"""Service of papers (送达): the day the law takes a paper as served, and what runs from it.

民事诉讼法第87–95条. 审限规定第10条 counts the day of posting or of publication, but only for the
moment a trial ends, never for periods that run from service.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.clocks.shape import CHECKED, Clock, node, party, renumbered
from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.span import Span, days
from zhiheng.law.sources import CD2020, DESIGN, JS2015, JS2022, MSF2012, MSF2021, MSF2023
from zhiheng.law.sources_former import AMENDED_ON, CD2017


class Manner(StrEnum):
    """How a paper reaches a party (送达方式)."""

    DIRECT = "直接送达"
    RETAINED = "留置送达"
    ELECTRONIC = "电子送达"
    MAIL = "邮寄送达"
    ENTRUSTED = "委托送达"
    FORWARDED = "转交送达"
    PUBLICATION = "公告送达"


@dataclass(frozen=True, slots=True)
class Deeming:
    """What a manner counts from: `event` names the day, `span` what must pass after it, `proof`
    what has to be on file."""

    event: str
    span: Dated[Span]
    proof: str


@dataclass(frozen=True, slots=True)
class Deemed:
    """The day a paper counts as served, its articles, and in words how it was found."""

    served_on: date
    cites: tuple[Article, ...]
    why: str
    doubt: str | None


AT_ONCE: Final = Span()
_NO_ROLL: Final = "公告期满遇法定休假日是否顺延未见规定，此处不顺延"


def _at_once(manner: Manner, numbers: tuple[int, int], article: Article) -> Dated[Span]:
    return renumbered(f"{manner}的送达日", AT_ONCE, numbers, article)


PUBLICATION_PERIOD: Final = dated(
    "公告送达的期间",
    since("2013-01-01", days(60), MSF2012.art(92, 1)),
    since("2022-01-01", days(30), MSF2021.art(95, 1)),
    since(
        "2024-01-01",
        days(30),
        MSF2023.art(95, 1).says("自发出公告之日起，经过三十日，即视为送达").doubted(_NO_ROLL),
        checked=CHECKED,
    ),
)

DEEMING: Final = {
    Manner.DIRECT: Deeming(
        "在送达回证上签收的日期",
        _at_once(Manner.DIRECT, (85, 88), MSF2023.art(88, 2).says("签收的日期为送达日期")),
        "送达回证，写明谁签收、与受送达人的关系",
    ),
    Manner.RETAINED: Deeming(
        "把文书留在住所的日期",
        _at_once(Manner.RETAINED, (86, 89), MSF2023.art(89).says("即视为送达")),
        "见证人签名的送达回证，或者拍照、录像",
    ),
    Manner.ELECTRONIC: Deeming(
        "到达受送达人特定系统的日期",
        _at_once(
            Manner.ELECTRONIC,
            (87, 90),
            MSF2023.art(90, 2).says("以送达信息到达受送达人特定系统的日期为送达日期"),
        ),
        "法院系统显示发送成功的记录",
    ),
    Manner.MAIL: Deeming(
        "回执上注明的收件日期",
        _at_once(Manner.MAIL, (88, 91), MSF2023.art(91).says("以回执上注明的收件日期为送达日期")),
        "邮件回执，写明邮件号",
    ),
    Manner.ENTRUSTED: Deeming(
        "受送达人在送达回证上签收的日期",
        dated(
            "委托送达的送达日",
            since("2015-02-04", AT_ONCE, JS2015.art(134, 1)),
            since(
                "2022-04-10",
                AT_ONCE,
                JS2022.art(134, 1).says("以受送达人在送达回证上签收的日期为送达日期"),
                checked=CHECKED,
            ),
        ),
        "受托法院寄回的送达回证",
    ),
    Manner.FORWARDED: Deeming(
        "受送达人在送达回证上签收的日期",
        _at_once(Manner.FORWARDED, (91, 94), MSF2023.art(94).says("在送达回证上的签收日期")),
        "部队、监所等转交单位寄回的送达回证",
    ),
    Manner.PUBLICATION: Deeming(
        "最后张贴或者刊登公告的日期",
        PUBLICATION_PERIOD,
        "张贴的照片、录像，或者刊登的版面、网址",
    ),
}
"""By manner: which day counts, what must pass, which proof is kept."""

ENTRUSTED_WITHIN: Final = dated(
    "受托法院代为送达的期限",
    since("2015-02-04", days(10), JS2015.art(134, 2)),
    since(
        "2022-04-10",
        days(10),
        JS2022.art(134, 2).says("应当自收到委托函及相关诉讼文书之日起十日内代为送达"),
        checked=CHECKED,
    ),
)

UNSERVED_SHOWN_AFTER: Final = dated(
    "签发后提示逾期未送达的日数",
    since(
        "2020-01-01",
        days(10),
        DESIGN.art("A1-SERVE-10").doubted("法律没有规定签发后几日内送达，比照受托送达的十日"),
        checked=CHECKED,
    ),
)
"""After how long a paper that is not served stands in the ledger as overdue."""

UNSENT_SHOWN_AFTER: Final = dated(
    "签发后提示逾期未发出的日数",
    since(
        "2020-01-01",
        days(3),
        DESIGN.art("A1-SERVE-SENT").doubted("法律没有规定签发后几日内发出，取三日"),
        checked=CHECKED,
    ),
)
"""After how long a paper nobody has sent or tried to serve stands in the ledger as overdue."""

LINK_UNOPENED_AFTER: Final = dated(
    "短信链接未打开即改用其他方式的日数",
    since(
        "2020-01-01",
        days(3),
        DESIGN.art("A1-SERVE-LINK").doubted(
            "法律没有规定几日不打开即改用其他方式，取三日；打开之日算作到达之日，不早于法律"
        ),
        checked=CHECKED,
    ),
)
"""For how long a party may leave the link in a text message unopened."""


def deemed(manner: Manner, event_on: date) -> Deemed:
    """When a paper counts as served whose manner's `event` fell on `event_on`.

    Pure; by the law of that day. NotYetLaw before the procedure law of 2012.
    """
    deeming = DEEMING[manner]
    edition = deeming.span.on(event_on)
    served_on = edition.value.after(event_on)
    passed = f"，满{edition.value}" if edition.value != AT_ONCE else ""
    why = f"{deeming.event} {event_on}{passed}，{served_on} 为送达日"
    return Deemed(served_on, edition.cites, why, edition.doubt)


def performance(within_days: int) -> Clock:
    """The period an execution notice sets for performance; it runs from its service."""
    return party(
        "PERFORMANCE",
        "履行执行通知",
        "执行通知书送达",
        dated(
            "执行通知书责令履行的期限",
            since("2015-02-04", days(within_days), JS2015.art(482, 2)),
            since(
                "2022-04-10",
                days(within_days),
                JS2022.art(480, 2)
                .says("应责令被执行人履行法律文书确定的义务")
                .doubted("履行期限的日数由执行通知书写明，法律没有规定"),
                checked=CHECKED,
            ),
        ),
    )


def property_report(within_days: int) -> Clock:
    """The period an order to report property sets; it runs from its service."""
    return party(
        "PROPERTY_REPORT",
        "报告财产",
        "报告财产令送达",
        dated(
            "报告财产令载明的期限",
            since(CD2017.effective_on.isoformat(), days(within_days), CD2017.art(5, 1)),
            since(
                AMENDED_ON.isoformat(),
                days(within_days),
                CD2020.art(5, 1).says("在报告财产令载明的期限内向人民法院书面报告"),
                checked=CHECKED,
            ),
        ),
    )


def overdue_days(issued_on: date, today: date) -> int:
    """How many days a paper that is not served is overdue; 0 while it is not."""
    until = UNSERVED_SHOWN_AFTER.on(today).value.after(issued_on)
    return max(0, (today - until).days)


def unsent_days(issued_on: date, today: date) -> int:
    """How many days a paper that nobody has sent is overdue; 0 while it is not."""
    until = UNSENT_SHOWN_AFTER.on(today).value.after(issued_on)
    return max(0, (today - until).days)


def unopened_days(sent_on: date, today: date) -> int:
    """How many days ago a link should have been opened; 0 while the party has time."""
    until = LINK_UNOPENED_AFTER.on(today).value.after(sent_on)
    return max(0, (today - until).days)


def instead_of_link(*, address: bool, mail_came_back: bool) -> Manner:
    """The manner that is tried next for a party that does not open the link (第88条, 第91条)."""
    return Manner.MAIL if address and not mail_came_back else Manner.DIRECT


LINK_OPENING: Final = node(
    "LINK_OPENING", "短信链接打开", "发出短信链接", LINK_UNOPENED_AFTER,
    note="到期未打开的，改用其他方式送达",
)  # fmt: skip
"""How long the party is waited for; runs from the day the link is sent."""

PERFORMANCE_NAME: Final = performance(1).name
PROPERTY_REPORT_NAME: Final = property_report(1).name
"""The names under which these clocks run."""
