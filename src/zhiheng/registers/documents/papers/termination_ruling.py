"""终结本次执行程序裁定书: the statutory contents, each checked before it can be issued."""

from zhiheng.law.sources import F2016_373, JS2022
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

_SIX = F2016_373.art(6).doubted("条文未见原文，据规则目录所记；2024年12月30日的指导意见原文未取得")

FORM = Form(
    kind="终结本次执行程序裁定书",
    edition="2026-01-01",
    to=To.ALL,
    purpose="终结本次执行程序，并告知申请执行人此后的权利",
    nouns={
        **CASE,
        "enforced_debt": "申请执行的债权",
        "course_of_enforcement": "执行经过",
        "property_inquiry": "财产调查情况",
        "property_handling": "财产处置和保留情况",
        "realised": "已经实现的数额",
        "outstanding": "尚未实现的数额",
        "termination_reason": "终本的理由",
        "applicant_answer": "申请执行人的意见",
        "remedy": "救济途径",
    },
    elements=(
        Element(
            "申请执行的债权", _SIX, needs=("enforced_debt",), cure="请先登记执行依据和执行标的"
        ),
        Element(
            "执行经过和调查、处置情况",
            _SIX,
            needs=("course_of_enforcement", "property_inquiry", "property_handling"),
            cure="请写明执行经过、财产调查和处置情况",
        ),
        Element(
            "债权的实现情况",
            _SIX,
            needs=("realised", "outstanding"),
            cure="请先登记到账、发放和履行情况",
        ),
        Element(
            "终本的理由和法律依据",
            JS2022.art(517, 1),
            needs=("termination_reason",),
            cure="请写明终本的理由",
        ),
        Element(
            "申请执行人的意见",
            F2016_373.art(5).doubted("条文未见原文，据规则目录所记"),
            needs=("applicant_answer",),
            cure="请约谈申请执行人并登记其意见",
        ),
        Element("继续履行的义务", _SIX, states="应当继续履行"),
        Element("恢复执行的权利", JS2022.art(517, 2), states="不受申请执行时效期间的限制"),
        Element("救济途径和期限", _SIX, needs=("remedy",), cure="请写明异议的期限和法院"),
    ),
    clauses=(
        Clause(
            "{creditors}与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
            "本院于{docketed_on}立案执行，由{handler}承办。"
        ),
        Clause("一、申请执行的债权", "heading"),
        Clause("{enforced_debt}"),
        Clause("二、执行经过和财产情况", "heading"),
        Clause("{course_of_enforcement}"),
        Clause("{property_inquiry}"),
        Clause("{property_handling}"),
        Clause("三、债权的实现情况", "heading"),
        Clause("已经实现{realised}，尚有{outstanding}没有实现。"),
        Clause("四、理由", "heading"),
        Clause(
            "{termination_reason}。本院已将上述情况和终结本次执行程序的后果告知申请执行人，"
            "申请执行人的意见：{applicant_answer}。"
        ),
        Clause("依照民事诉讼法解释第五百一十七条的规定，裁定如下：", "flush"),
        Clause("终结本次执行程序。"),
        Clause(
            "被执行人应当继续履行执行依据确定的义务；有履行能力而不履行的，依法承担责任。"
            "申请执行人发现被执行人有可供执行财产的，可以向本院申请恢复执行，"
            "申请恢复执行不受申请执行时效期间的限制。终结本次执行程序后五年内，"
            "本院每六个月通过网络执行查控系统查询一次被执行人的财产，并将结果告知申请执行人。"
        ),
        Clause("对本裁定不服的，{remedy}。"),
        Clause("本裁定送达后立即生效。"),
    ),
)
