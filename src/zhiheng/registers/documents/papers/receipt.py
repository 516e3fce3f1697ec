"""送达回证: the proof that goes with a paper to be served (民事诉讼法第87条至第89条)."""

from zhiheng.law.sources import MSF2023
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Clause, Element, Form, To

FORM = Form(
    kind="送达回证",
    edition="2026-01-01",
    to=To.FILE,
    by_hand=True,
    record=True,
    about=About.SERVICE,
    purpose="随待送达的文书带去，由受送达人记明收到日期并签名",
    nouns={
        **CASE,
        **PARTY,
        "served_kind": "送达文书",
        "served_number": "文书编号",
        "served_issued_on": "签发日",
    },
    elements=(
        Element(
            "送达的文书",
            MSF2023.art(87, 1),
            needs=("served_kind", "served_number", "served_issued_on"),
            cure="请先签发要送达的文书",
        ),
        Element("受送达人", MSF2023.art(88), needs=("party_name",), cure="请选择受送达人"),
        Element(
            "送达地址",
            MSF2023.art(88),
            needs=("party_address",),
            cure="请先登记当事人的住所，或者办理“确认送达地址”",
        ),
        Element("收到日期和签名", MSF2023.art(87, 1), states="收到日期"),
        Element("代收人、拒收和见证的记明", MSF2023.art(89), states="拒收事由"),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("送达文书：{served_kind} {served_number}", "row"),
        Clause("签发日：{served_issued_on}", "row"),
        Clause("受送达人：{party_role} {party_name}", "row"),
        Clause("送达地址：{party_address}", "row"),
        Clause("受送达人签收：（签名或者盖章）", "row"),
        Clause("收到日期：　　　　年　　月　　日　　时", "row"),
        Clause("代收人签收：（签名、与受送达人的关系、代收理由）", "row"),
        Clause("拒收事由和日期：", "row"),
        Clause("见证人：（签名或者盖章；采用拍照、录像的写明）", "row"),
        Clause("送达人：（签名）", "row"),
        Clause("承办人：{handler}（制作于{today}）", "row"),
        Clause(
            "注：受送达人在送达回证上的签收日期为送达日期；直接送达遇拒收的，可以留置送达。",
            "flush",
        ),
    ),
)
