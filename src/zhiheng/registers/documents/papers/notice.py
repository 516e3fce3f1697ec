"""执行通知书: the order to perform (民事诉讼法第251条, 民诉法解释第480条).

Carries what 第480条第2款 asks (late interest or late-performance money) and the warning on the list
of dishonest debtors that the 失信名单规定 asks every execution notice to carry.
"""

from zhiheng.law.sources import JS2022, MSF2023, SX2017
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form

FORM = Form(
    kind="执行通知书",
    edition="2026-01-01",
    elements=(
        Element(
            "责令履行法律文书确定的义务",
            JS2022.art(480, 2),
            needs=("title", "duties", "perform_words"),
            cure="请补全执行依据的义务和履行期限",
        ),
        Element(
            "迟延履行利息或者迟延履行金",
            JS2022.art(480, 2),
            needs=("duties",),
            cure="请补全执行依据的义务",
        ),
        Element("可以立即采取强制执行措施", MSF2023.art(251), states="立即采取执行措施"),
        Element(
            "纳入失信名单的风险提示",
            SX2017.art(5, 1).doubted("2017年修正文本未取得"),
            states="纳入失信被执行人名单",
        ),
    ),
    nouns={
        "duties": "应当履行的义务",
        "creditors": "申请执行人",
        "cause": "案由",
        "title": "执行依据",
        "docketed_on": "立案日",
        "line": "义务",
        "ordinal": "序号",
        "account": "案款账户",
        "perform_words": "履行期限",
        "handler": "承办人",
    },
    clauses=(
        Clause(
            "你方与{creditors}{cause}一案，{title}已经发生法律效力。{creditors}向本院申请强制执行，"
            "本院于{docketed_on}立案执行。依照《中华人民共和国民事诉讼法》第二百五十一条、"
            "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第四百八十条的规定，"
            "责令你方{perform_words}履行下列义务："
        ),
        Clause("（{ordinal}）{line}", "item", each="duties"),
        Clause("款项应当汇入本院案款账户，并注明案号：{account}。", only="account"),
        Clause("逾期不履行的，本院将依法强制执行。现将有关事项一并告知：", "heading"),
        Clause(
            "一、本院有权查询、扣押、冻结、划拨、变价你方财产，扣留、提取你方收入，"
            "并可以在发出本通知的同时立即采取执行措施。"
        ),
        Clause(
            "二、失信风险提示：有履行能力而不履行生效法律文书确定的义务，以伪造证据、暴力、威胁等方法"
            "妨碍、抗拒执行，以虚假诉讼、虚假仲裁或者隐匿、转移财产等方法规避执行，"
            "违反财产报告制度，违反限制消费令，或者无正当理由拒不履行执行和解协议的，"
            "本院将依法将你方纳入失信被执行人名单，予以信用惩戒。"
        ),
        Clause(
            "三、未按本通知指定的期间履行给付义务的，本院可以限制你方高消费以及非生活、"
            "非经营必需的有关消费，并可以依法限制出境。"
        ),
        Clause("四、有能力执行而拒不执行，情节严重的，依法追究刑事责任。"),
        Clause(
            "五、对管辖权有异议的，应当自收到本通知之日起十日内书面提出；认为执行行为违反法律规定的，"
            "可以书面提出异议。提出异议不停止执行。"
        ),
        Clause(
            "六、你方应当按照本院的报告财产令，如实报告当前以及收到本通知之日前一年的财产情况；"
            "拒绝报告、虚假报告的，依法予以罚款、拘留。",
            only="is_money",
        ),
        Clause("本案承办人：{handler}。", only="handler"),
        Clause("特此通知。"),
    ),
)
