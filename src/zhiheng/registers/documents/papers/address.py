"""送达地址确认书: where a party takes service, electronically or not (民诉法解释第136、137条)."""

from zhiheng.law.sources import JS2022, MSF2023
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Clause, Element, Form, To

FORM = Form(
    kind="送达地址确认书",
    edition="2026-01-01",
    to=To.FILE,
    by_hand=True,
    record=True,
    about=About.PARTY,
    purpose="由当事人确认送达地址、是否同意电子送达",
    nouns={**CASE, **PARTY},
    elements=(
        Element(
            "确认人和案件",
            JS2022.art(136),
            needs=("party_name", "party_role", "case_number"),
            cure="请选择当事人",
        ),
        Element(
            "送达地址",
            JS2022.art(137),
            needs=("party_address",),
            cure="请先登记当事人的住所，或者办理“确认送达地址”",
        ),
        Element("是否同意电子送达", JS2022.art(136), states="是否同意电子送达"),
        Element("送达日期的认定", MSF2023.art(90, 2), states="到达你方指定系统的日期为送达日期"),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("确认人：{party_role} {party_name}", "row"),
        Clause("证件：{party_document}", "row", only="party_document"),
        Clause("负责人：{party_representative}", "row", only="party_representative"),
        Clause("在案住所：{party_address}", "row"),
        Clause("在案电话：{party_phone}", "row", only="party_phone"),
        Clause("已确认地址：{party_service_address}", "row", only="party_service_address"),
        Clause("已同意电子送达：{party_electronic}", "row", only="party_electronic"),
        Clause("确认的送达地址：以上在案住所是否准确，不准确的另写：", "row"),
        Clause("是否同意电子送达：□同意，接收号码或者邮箱：　　　　　　□不同意", "row"),
        Clause("告知事项：", "heading"),
        Clause(
            "一、本确认书适用于本案执行程序。送达地址变更的，应当及时书面告知本院；"
            "申请执行时未书面变更的，审判程序中确认的送达地址可以作为执行程序的送达地址。"
        ),
        Clause(
            "二、同意电子送达的，以送达信息到达你方指定系统的日期为送达日期。"
            "因提供的地址不准确、变更后未告知造成文书未能收到的，由你方承担后果。"
        ),
        Clause("确认人（签名或者盖章）：", "row"),
        Clause("确认日期：", "row"),
        Clause("经办人：{handler}（制作于{today}）", "row"),
    ),
)
