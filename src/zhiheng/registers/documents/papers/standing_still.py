"""中止、暂缓、恢复: the papers of acts that let execution stand still or go on
(民事诉讼法第242条、第267条; 执行工作规定第60条; 执行担保规定)."""

from typing import Final

from zhiheng.law.sources import DB2020, FF2002_16, MSF2023, ZX2020
from zhiheng.registers.documents.papers.made import (
    ASKED_OF,
    COURSE_OF_CASE,
    HANDLED,
    MAY_OBJECT,
    OBJECTION,
    PARTIES,
    hand,
)
from zhiheng.registers.documents.papers.sheet import About, Clause, Element, To

_DOUBT: Final = "条文未见原文，据规则目录所记"
STAYED: Final = hand(
    "中止执行裁定书",
    purpose="办理“中止执行”后，制作裁定送达当事人",
    to=To.ALL,
    about=About.STAY,
    among=("中止",),
    elements=(
        Element(
            "法定事由",
            MSF2023.art(267, 1),
            needs=("stay_ground", "stay_reason"),
            cure="请先办理“中止执行”，写明事由和理由",
        ),
        Element("中止的起始日", MSF2023.art(267, 1), needs=("stay_on",), cure="请先办理“中止执行”"),
        Element(
            "中止情形消失后恢复",
            MSF2023.art(267, 2).says("中止的情形消失后，恢复执行"),
            states="中止的情形消失后，恢复执行",
        ),
        MAY_OBJECT,
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("执行中，本案出现下列情形：{stay_ground}。{stay_reason}。"),
        Clause("依照《中华人民共和国民事诉讼法》第二百六十七条的规定，裁定如下："),
        Clause("一、自{stay_on}起，中止{title}的执行。"),
        Clause("二、中止的情形消失后，恢复执行。"),
        Clause(
            "中止期间，已经采取的查封、扣押、冻结措施继续有效；期限届满前应当办理续行手续。",
            option="已采取的控制措施",
            fits="holds",
            cites=MSF2023.art(267, 1),
        ),
        OBJECTION,
        Clause("本裁定送达后立即生效。"),
    ),
)
DEFERRED: Final = hand(
    "暂缓执行决定书",
    purpose="办理“暂缓执行”后，制作决定送达当事人",
    to=To.ALL,
    about=About.STAY,
    among=("暂缓",),
    elements=(
        Element(
            "暂缓的事由",
            FF2002_16.art(3).doubted(_DOUBT),
            needs=("stay_ground", "stay_reason"),
            cure="请先办理“暂缓执行”，写明事由和理由",
        ),
        Element(
            "暂缓的期限",
            MSF2023.art(242),
            needs=("stay_on", "stay_until_on"),
            cure="请先办理“暂缓执行”，写明届满日",
        ),
        Element("逾期不履行的后果", MSF2023.art(242), states="有权执行担保财产或者担保人的财产"),
    ),
    clauses=(
        *PARTIES,
        COURSE_OF_CASE,
        Clause("执行中，本案出现下列情形：{stay_ground}。{stay_reason}。"),
        Clause("依照《中华人民共和国民事诉讼法》第二百四十二条等规定，决定如下："),
        Clause("自{stay_on}起，至{stay_until_on}止，暂缓执行本案。"),
        Clause(
            "期限届满后仍不履行的，恢复执行；有执行担保的，本院有权执行担保财产或者担保人的财产。"
            "暂缓期间有转移、隐藏、变卖、毁损担保财产等行为的，可以随时恢复执行。"
        ),
        ASKED_OF,
    ),
)
WENT_ON: Final = hand(
    "中止后恢复执行通知书",
    purpose="中止、暂缓的情形消失后，书面通知当事人恢复执行",
    to=To.ALL,
    about=About.STAY,
    among=("已恢复",),
    elements=(
        Element(
            "原中止（暂缓）",
            ZX2020.art(60, 1),
            needs=("stay_ground", "stay_on", "stay_paper_no"),
            cure="请从已经恢复的中止、暂缓中选择",
        ),
        Element(
            "恢复的日期",
            ZX2020.art(60, 1),
            needs=("stay_ended_on",),
            cure="请先办理“中止后恢复执行”",
        ),
        Element("继续履行", MSF2023.art(251), states="应当立即履行"),
        HANDLED,
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("因{stay_ground}，本院以{stay_paper_no}自{stay_on}起停止执行。现该情形已经消失。"),
        Clause(
            "依照《中华人民共和国民事诉讼法》第二百六十七条的规定，本院自{stay_ended_on}起恢复执行。"
        ),
        Clause("被执行人应当立即履行下列义务："),
        Clause("（{ordinal}）{line}", "item", each="duties"),
        ASKED_OF,
        Clause("特此通知。"),
    ),
)
SECURITY: Final = hand(
    "执行担保事项告知书",
    purpose="提供执行担保的，告知担保书的要求和不履行的后果",
    to=To.ALL,
    about=About.SECURITY,
    elements=(
        Element(
            "担保人和担保内容",
            DB2020.art(4, 1),
            needs=("guarantor", "security_words", "given_on"),
            cure="请先登记担保",
        ),
        Element("担保书应当载明的内容", DB2020.art(4, 1), states="自愿接受直接强制执行的承诺"),
        Element("申请执行人的书面同意", DB2020.art(6), states="出具书面同意意见"),
        Element("暂缓的最长期限", DB2020.art(10), states="最长不得超过一年"),
        Element(
            "直接执行担保财产", DB2020.art(11, 1), states="直接裁定执行担保财产或者保证人的财产"
        ),
    ),
    clauses=(
        COURSE_OF_CASE,
        Clause("{guarantor}于{given_on}提供{security_side}：{security_words}。现告知："),
        Clause(
            "一、担保书应当载明担保人的基本信息、暂缓执行期限、担保期间、被担保的债权种类及数额、"
            "担保范围、担保方式，以及被执行人于暂缓执行期限届满后仍不履行时，"
            "担保人自愿接受直接强制执行的承诺。"
        ),
        Clause("二、提供财产担保的，还应当载明担保财产的名称、数量、质量、状况、所在地、权属。"),
        Clause("三、公司提供担保的，应当提交公司章程、董事会或者股东会的决议。"),
        Clause("四、申请执行人同意的，应当向本院出具书面同意意见，或者记入笔录并签名。"),
        Clause("五、暂缓执行的期限应当与担保书约定一致，但最长不得超过一年。"),
        Clause(
            "六、期限届满后仍不履行，或者暂缓期间有转移、隐藏、变卖、毁损担保财产等行为的，"
            "本院可以依申请恢复执行，并直接裁定执行担保财产或者保证人的财产。"
        ),
        ASKED_OF,
        Clause("特此告知。"),
    ),
)
FORMS: Final = (STAYED, DEFERRED, WENT_ON, SECURITY)
