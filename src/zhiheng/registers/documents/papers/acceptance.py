"""受理通知书: told to the applicant when the case is docketed (法发〔2014〕26号 第3条)."""

from zhiheng.law.sources import FF2014_26, JS2022, ZX2020
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

FORM = Form(
    kind="受理通知书",
    edition="2026-01-01",
    to=To.CREDITORS,
    elements=(
        Element("符合的受理条件", ZX2020.art(16), states="符合《最高人民法院关于人民法院执行工作"),
        Element(
            "收到日、立案日和案号",
            FF2014_26.art(3).doubted("原文只见摘录"),
            needs=("received_on", "docketed_on", "case_number"),
            cure="请先立案",
        ),
        Element(
            "当事人、执行依据和标的",
            FF2014_26.art(3).doubted("原文只见摘录"),
            needs=("creditors", "debtors", "title", "claim"),
            cure="请补全当事人、执行依据、标的",
        ),
        Element("可以再次申请执行", JS2022.art(517, 2), states="不受申请执行时效期间的限制"),
    ),
    nouns={
        "creditors": "申请执行人",
        "debtors": "被执行人",
        "cause": "案由",
        "received_on": "收到申请日",
        "docketed_on": "立案日",
        "case_number": "案号",
        "title": "执行依据",
        "claim": "申请执行标的",
        "handler": "承办人",
        "line": "义务",
        "limit_words": "执行期限",
    },
    clauses=(
        Clause(
            "{creditors}申请执行{debtors}{cause}一案，本院于{received_on}收到申请执行书及有关材料。"
            "经审查，符合《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第十六条规定的"
            "受理条件，本院于{docketed_on}立案执行。现将有关事项通知如下："
        ),
        Clause("一、立案情况", "heading"),
        Clause(
            "案号为{case_number}，执行依据为{title}，申请执行的标的为{claim}。"
            "联系本院或者提交材料时，请写明案号。"
        ),
        Clause("二、执行期限", "heading"),
        Clause(
            "本案应当在{limit_words}内执行结案，自立案的次日起计算；依法扣除、延长的期间除外。",
            only="limit_words",
        ),
        Clause("三、权利和义务", "heading"),
        Clause(
            "你方有权了解执行进展，有权申请回避、提出执行异议、与被执行人自行和解。"
            "收取案款、和解、放弃权利须由本人办理，或者由经特别授权的代理人办理。"
        ),
        Clause(
            "你方应当提供被执行人的财产线索，填写并提交财产调查表。线索明确、具体的，"
            "本院在七日内核实；情况紧急的，在三日内核实。确因客观原因不能自行查明的，"
            "可以申请本院调查。"
        ),
        Clause(
            "你方的送达地址、电话、收款账户有变动的，应当及时书面告知本院；"
            "因未告知造成文书不能送达、案款不能发放的，由你方承担后果。"
        ),
        Clause("四、执行风险", "heading"),
        Clause(
            "债权能否实现取决于被执行人的财产。经依法穷尽财产调查措施，"
            "未发现可供执行的财产或者财产不能处置的，本院可以依法终结本次执行程序；"
            "此后发现财产的，你方可以随时申请恢复执行，不受申请执行时效期间的限制。"
        ),
        Clause("五、联系方式", "heading", only="handler"),
        Clause("本案承办人：{handler}。", only="handler"),
        Clause("特此通知。"),
    ),
)
