"""承办: what the law asks before the handler's first acts on a case."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import CaseOnRecord, CaseState
from zhiheng.law.sources import DESIGN, FF2006_35, JS2022, MSF2023

c = fields(CaseOnRecord)

NOT_CLOSED: Final = condition(
    MSF2023.art(251).says("应当向被执行人发出执行通知"),
    "案件没有结案",
    c.state != CaseState.CLOSED,
    key="A1-NODE-00",
    otherwise="案件已结，须恢复执行后再办理",
)

ENFORCEMENT_CASE: Final = condition(
    MSF2023.art(251),
    "首次执行或者恢复执行案件",
    c.case_type.one_of("执", "执恢"),
    key="A1-FILE-28",
    otherwise="保全执行和执行审查类案件不发执行通知",
)

NOT_STAYED: Final = condition(
    MSF2023.art(267, 1).says("人民法院应当裁定中止执行"),
    "没有中止或者暂缓执行",
    ~c.stayed,
    key="A1-STAY-06",
    otherwise="待中止、暂缓的情形消失，恢复执行后再办理",
)

HANDLER_KNOWN: Final = condition(
    FF2006_35.art(2),
    "已确定承办人",
    c.handler_known,
    key="A1-NODE-02",
    otherwise="请先由执行局长确定承办法官，立案后七日内应当确定",
)

NOT_YET_ISSUED: Final = condition(
    JS2022.art(480, 1).says("收到申请执行书或者移交执行书后十日内发出执行通知"),
    "尚未发出执行通知",
    ~c.notice_issued_on.is_known(),
    key="A1-FILE-33",
    otherwise="本案执行通知已经发出，不再重复发出",
)

HAS_DEBTOR: Final = condition(
    MSF2023.art(251),
    "有在案的被执行人",
    c.debtors >= 1,
    key="A1-FILE-33-1",
    otherwise="请先登记被执行人",
)

BY_PUBLICATION: Final = condition(
    MSF2023.art(95, 1).says("受送达人下落不明，或者用本节规定的其他方式无法送达的，公告送达"),
    "决定公告送达",
    c.service_by_publication,
    key="A1-FILE-33-3",
    otherwise="没有公告送达的决定",
)

ADDRESS_KNOWN: Final = condition(
    DESIGN.art("A1-FILE-33-2").doubted("送达地址须先登记是设计取法，法律只规定送达方式"),
    "每个被执行人都有送达地址",
    c.debtors_with_address >= c.debtors,
    key="A1-FILE-33-2",
    otherwise="请登记被执行人的送达地址；下落不明的，先决定公告送达",
    unless=(BY_PUBLICATION,),
)

MAY_ISSUE_NOTICE: Final = all_of(
    NOT_CLOSED,
    ENFORCEMENT_CASE,
    NOT_STAYED,
    HANDLER_KNOWN,
    NOT_YET_ISSUED,
    HAS_DEBTOR,
    ADDRESS_KNOWN,
)
"""发出执行通知: an open enforcement case with a handler, not stayed, not yet notified."""
