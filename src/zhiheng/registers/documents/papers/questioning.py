"""询问（约谈）笔录: what a party said and was told (财产调查规定第15条, 民事诉讼法第133条)."""

from zhiheng.law.sources import CD2020, DESIGN, MSF2023
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Ask, Clause, Element, Form, Kept, To

FORM = Form(
    kind="询问（约谈）笔录",
    edition="2026-01-01",
    to=To.FILE,
    by_hand=True,
    record=True,
    about=About.PARTY,
    purpose="记录对当事人的询问、约谈，当场校阅签名",
    nouns={
        **CASE,
        **PARTY,
        "asked_on": "询问日期",
        "from_at": "开始时间",
        "until_at": "结束时间",
        "place": "询问处所",
        "asked": "被询问人",
        "asker": "询问人",
        "recorder": "记录人",
        "talk": "问答内容",
    },
    asks=(
        Ask("asked", "被询问人", help="姓名；代表单位的写职务，如：周某，经理"),
        Ask("asked_on", "询问日期", Kept.DAY),
        Ask("from_at", "开始时间", Kept.HOUR),
        Ask("until_at", "结束时间", Kept.HOUR),
        Ask("place", "询问处所"),
        Ask("recorder", "记录人", help="与询问人不是同一人"),
        Ask("talk", "问答内容", Kept.LINES, "一行一问或者一答，以“问：”“答：”开头"),
    ),
    elements=(
        Element("被询问人", CD2020.art(15, 1), needs=("asked",), cure="请写明被询问人"),
        Element(
            "时间和处所",
            DESIGN.art("PAPER-RECORD"),
            needs=("asked_on", "from_at", "until_at", "place"),
            cure="请写明询问的日期、起止时间、处所",
        ),
        Element(
            "询问人、记录人",
            DESIGN.art("PAPER-RECORD"),
            needs=("asker", "recorder"),
            cure="请写明记录人",
        ),
        Element("出示证件", MSF2023.art(133, 1), states="出示了证件"),
        Element("问答内容", CD2020.art(15, 1), needs=("talk",), cure="请逐行记录问答"),
        Element("校阅后签名", MSF2023.art(133, 2), states="校阅"),
    ),
    clauses=(
        Clause("案号：{case_number}", "row"),
        Clause("案由：{cause}", "row"),
        Clause("当事人：{creditors}（申请执行人）、{debtors}（被执行人）", "row"),
        Clause("执行依据：{title}", "row"),
        Clause("时间：{asked_on} {from_at}至{until_at}", "row"),
        Clause("处所：{place}", "row"),
        Clause("被询问人：{asked}（{party_role}{party_name}一方）", "row"),
        Clause("住所：{party_address}", "row", only="party_address"),
        Clause("询问人：{asker}", "row"),
        Clause("记录人：{recorder}", "row"),
        Clause(
            "询问人出示了证件，告知被询问人有权申请回避，应当如实陈述，"
            "虚假陈述、拒绝回答应当承担法律责任。"
        ),
        Clause("{line}", each="talk"),
        Clause("以上笔录经被询问人校阅，与所述一致。", "flush"),
        Clause("被询问人（签名或者盖章）：　　　　　　　　年　　月　　日", "flush"),
        Clause("询问人、记录人（签名）：", "flush"),
    ),
)
