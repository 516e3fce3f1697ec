"""报告财产令: issued together with the notice in money cases.

财产调查规定第3条 (when), 第4条 (what it states), 第5条至第7条 (what is reported),
第9条、第10条 (liability).
"""

from zhiheng.law.sources import CD2020
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, Table

QUESTIONNAIRE = Table(
    title="被执行人财产调查表",
    headings=("序号", "财产种类", "名称、数量、所在、价值", "权利负担、共有、占有、变动"),
    rows=(
        "收入、银行存款、现金、理财产品、有价证券",
        "土地使用权、房屋等不动产",
        "交通运输工具、机器设备、产品、原材料等动产",
        "债权、股权、投资权益、基金份额、信托受益权、知识产权等财产性权利",
        "收到执行通知之日前一年以来转让、出租、设立负担、放弃债权、大额支出等变动",
        "其他应当报告的财产",
    ),
    closing=(
        "本人（本单位）保证以上报告真实、完整。",
        "报告人（签名或者盖章）：　　　　　　　　　　　　年　　月　　日",
    ),
)

FORM = Form(
    kind="报告财产令",
    edition="2026-01-01",
    elements=(
        Element(
            "提交财产报告的期限",
            CD2020.art(4, 1, 1),
            needs=("report_within_days",),
            cure="请写明多少日内报告",
        ),
        Element("报告财产的范围、期间", CD2020.art(4, 1, 2), states="前一年的财产情况"),
        Element("补充报告财产的条件及期间", CD2020.art(4, 1, 3), states="十日内补充报告"),
        Element("违反报告财产义务应承担的法律责任", CD2020.art(4, 1, 4), states="予以罚款、拘留"),
        Element("附财产调查表", CD2020.art(4, 2), states="财产调查表附后"),
    ),
    attached=QUESTIONNAIRE,
    nouns={
        "creditors": "申请执行人",
        "cause": "案由",
        "title": "执行依据",
        "docketed_on": "立案日",
        "report_within_days": "报告期限",
        "handler": "承办人",
    },
    clauses=(
        Clause(
            "本院于{docketed_on}立案执行{creditors}与你方{cause}一案，执行依据为{title}。"
            "依照《中华人民共和国民事诉讼法》第二百五十二条和《最高人民法院关于民事执行中财产调查"
            "若干问题的规定》第三条、第四条的规定，责令你方报告财产情况："
        ),
        Clause("一、提交财产报告的期限", "heading"),
        Clause(
            "自收到本令之日起{report_within_days}日内，向本院提交书面报告。"
            "在期限内提交确有困难的，可以书面申请延长。"
        ),
        Clause("二、报告财产的范围和期间", "heading"),
        Clause(
            "报告当前以及收到执行通知之日前一年的财产情况，包括："
            "（一）收入、银行存款、现金、理财产品、有价证券；（二）土地使用权、房屋等不动产；"
            "（三）交通运输工具、机器设备、产品、原材料等动产；（四）债权、股权、投资权益、"
            "基金份额、信托受益权、知识产权等财产性权利；（五）其他应当报告的财产。"
        ),
        Clause(
            "财产已出租、已设立担保物权等权利负担，存在共有、权属争议，或者由第三人占有、"
            "登记在第三人名下的，一并报告。"
        ),
        Clause(
            "自收到执行通知之日前一年至提交报告之日，转让或者出租财产、设立权利负担、"
            "放弃债权或者延长债权清偿期、支出大额资金，以及有其他影响债权实现的变动的，一并报告。"
        ),
        Clause("三、补充报告的条件和期间", "heading"),
        Clause("报告后财产情况发生变动，影响申请执行人债权实现的，自变动之日起十日内补充报告。"),
        Clause("四、违反报告义务的法律责任", "heading"),
        Clause(
            "拒绝报告、虚假报告或者无正当理由逾期报告的，本院可以根据情节轻重予以罚款、拘留；"
            "对单位的主要负责人或者直接责任人员也可以予以罚款、拘留；构成犯罪的，依法追究刑事责任。"
            "有上述行为的，本院将依照规定纳入失信被执行人名单。"
        ),
        Clause("五、财产调查表附后，应当逐项填写；没有的，填写“无”。"),
        Clause("本案承办人：{handler}。", only="handler"),
    ),
)
