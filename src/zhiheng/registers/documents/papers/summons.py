"""传票: a debtor or who acts for it is called for questioning (财产调查规定第15条)."""

from zhiheng.law.sources import CD2020, DESIGN, JS2022
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

FORM = Form(
    kind="传票",
    edition="2026-01-01",
    to=To.PARTY,
    by_hand=True,
    about=About.DEBTOR,
    purpose="传唤被执行人或者其负责人到院接受调查询问",
    nouns={
        **CASE,
        **PARTY,
        "attend_on": "到场日期",
        "attend_at": "到场时间",
        "place": "到场处所",
        "summoned": "被传唤人",
        "reason": "传唤事由",
    },
    asks=(
        Ask("summoned", "被传唤人", help="被执行人是单位的，写法定代表人、负责人的姓名和职务"),
        Ask("attend_on", "到场日期", Kept.DAY),
        Ask("attend_at", "到场时间", Kept.HOUR),
        Ask("place", "到场处所", help="如：执行局第三询问室"),
        Ask("reason", "传唤事由", help="如：查明财产状况和履行能力"),
    ),
    elements=(
        Element(
            "被传唤人", CD2020.art(15, 1), needs=("summoned", "party_name"), cure="请写明被传唤人"
        ),
        Element("传唤事由", CD2020.art(15, 1), needs=("reason",), cure="请写明传唤事由"),
        Element(
            "到场日期、时间和处所",
            DESIGN.art("PAPER-SUMMONS"),
            needs=("attend_on", "attend_at", "place"),
            cure="请写明到场的日期、时间、处所",
        ),
        Element("无正当理由拒不到场的后果", JS2022.art(482, 1), states="可以拘传其到场"),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("执行依据：{title}", "row"),
        Clause("被传唤人：{summoned}", "row"),
        Clause("住所：{party_address}", "row", only="party_address"),
        Clause("传唤事由：{reason}", "row"),
        Clause("到场时间：{attend_on} {attend_at}", "row"),
        Clause("到场处所：{place}", "row"),
        Clause("注意事项：", "heading"),
        Clause("一、被传唤人应当携带本传票和身份证件，按时到达指定处所，如实回答询问。"),
        Clause(
            "二、对必须接受调查询问的被执行人、被执行人的法定代表人、负责人或者实际控制人，"
            "经依法传唤无正当理由拒不到场的，人民法院可以拘传其到场。"
        ),
        Clause(
            "三、因正当理由不能按时到场的，应当在到场日期前向本院说明并提交证明。",
            editable="不能到场的办法",
        ),
        Clause("本案承办人：{handler}。"),
    ),
)
