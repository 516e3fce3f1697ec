"""送达公告: service by publication (民事诉讼法第95条, 民诉法解释第138、139条)."""

from zhiheng.law.sources import JS2022, MSF2023
from zhiheng.registers.documents.papers.nouns import CASE, PARTY
from zhiheng.registers.documents.papers.sheet import About, Clause, Element, Form, To

FORM = Form(
    kind="送达公告",
    edition="2026-01-01",
    to=To.PARTY,
    by_hand=True,
    about=About.PUBLICATION,
    purpose="已决定公告送达的，制作公告",
    nouns={
        **CASE,
        **PARTY,
        "publication_ground": "公告送达的原因",
        "papers_to_serve": "公告送达的文书",
        "duties": "应当履行的义务",
    },
    elements=(
        Element(
            "公告送达的原因",
            JS2022.art(139),
            needs=("publication_ground",),
            cure="请先作出公告送达决定，写明原因",
        ),
        Element("受送达人", MSF2023.art(95, 1), needs=("party_name",), cure="请选择受送达人"),
        Element(
            "送达的文书和主要内容",
            JS2022.art(139),
            needs=("papers_to_serve", "duties"),
            cure="对该当事人没有待送达的文书，不需要公告",
        ),
        Element("经过三十日视为送达", MSF2023.art(95, 1), states="经过三十日，即视为送达"),
    ),
    clauses=(
        Clause(
            "本院执行{creditors}与你方{cause}一案，案号为{case_number}，执行依据为{title}，"
            "于{docketed_on}立案执行。因{publication_ground}，依照《中华人民共和国民事诉讼法》"
            "第九十五条的规定，向你方公告送达下列文书："
        ),
        Clause("（{ordinal}）{line}", "item", each="papers_to_serve"),
        Clause("文书的主要内容为，责令你方履行下列义务：", only="duties"),
        Clause("（{ordinal}）{line}", "item", each="duties"),
        Clause(
            "自发出公告之日起，经过三十日，即视为送达。你方应当在视为送达后按照文书指定的期间履行义务、"
            "报告财产；逾期不履行的，本院将依法强制执行。"
        ),
        Clause("领取文书请联系本案承办人：{handler}。"),
        Clause("特此公告。"),
    ),
)
