"""行政非诉执行 and 刑事裁判涉财产部分: what is asked first, and what is kept back."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import AdministrativeApplicationOnRecord, CriminalTransferOnRecord
from zhiheng.law.sources import QZ2011, XS2014, XZ2018

a = fields(AdministrativeApplicationOnRecord)
x = fields(CriminalTransferOnRecord)
_UNSEEN: Final = "行诉法解释该条未见原文，据规则目录所记"

NO_POWER: Final = condition(
    QZ2011.art(53).says("没有行政强制执行权的行政机关"),
    "行政机关没有强制执行权",
    a.agency_may_apply,
    key="A1-ADM-01-1",
    otherwise="有强制执行权的行政机关自行执行",
)
UNCONTESTED: Final = condition(
    QZ2011.art(53).says("当事人在法定期限内不申请行政复议或者提起行政诉讼，又不履行行政决定的"),
    "当事人未复议、未起诉、未履行",
    ~a.remedy_used & ~a.decision_performed,
    key="A1-ADM-01-2",
    otherwise="已申请复议、起诉或者已经履行的，不予受理",
)
IN_TIME: Final = condition(
    QZ2011.art(53).says("可以自期限届满之日起三个月内"),
    "在三个月内申请",
    a.received_on <= a.apply_by,
    key="A1-ADM-01",
    otherwise="自起诉期限届满之日起三个月内申请，逾期的不予受理",
)
URGED: Final = condition(
    QZ2011.art(54).says("催告书送达十日后当事人仍未履行义务的"),
    "催告满十日",
    a.urged_ends_on < a.received_on,
    key="A1-ADM-02",
    otherwise="请先催告，送达十日后仍未履行的再申请",
)
NOT_IMMOVABLE: Final = condition(
    QZ2011.art(54).says("可以向所在地有管辖权的人民法院申请强制执行"),
    "执行对象不是不动产，由申请机关所在地法院管辖",
    ~a.immovable & a.here_is_seat,
    key="A1-ADM-03a",
    otherwise="请向行政机关所在地的基层法院申请",
)
JURISDICTION: Final = condition(
    QZ2011.art(54).says("执行对象是不动产的，向不动产所在地有管辖权的人民法院申请强制执行"),
    "由不动产所在地法院管辖",
    a.immovable & a.here_is_immovable,
    key="A1-ADM-03",
    otherwise="不动产向其所在地、其他向申请机关所在地的基层法院申请",
    unless=(NOT_IMMOVABLE,),
)
PAPERS: Final = condition(
    (QZ2011.art(55, 1), QZ2011.art(55, 2).says("应当由行政机关负责人签名")),
    "材料齐备并由负责人签名盖章",
    a.materials_complete & a.head_signed,
    key="A1-ADM-04",
    otherwise="请补齐申请书、决定、意见和催告、标的情况，由负责人签名盖章",
)
MUST_ACCEPT_AGENCY: Final = all_of(NO_POWER, UNCONTESTED, IN_TIME, URGED, JURISDICTION, PAPERS)
"""受理非诉行政执行申请."""

LAWFUL: Final = condition(
    (QZ2011.art(58, 1), XZ2018.art(161).doubted(_UNSEEN)),
    "行政决定没有不准予执行的情形",
    ~a.no_capacity & ~a.no_facts & ~a.no_law & ~a.unlawful,
    key="A1-ADM-07",
    otherwise="有明显违法情形的，听取意见后裁定不准予执行",
)
MAY_PERMIT: Final = all_of(LAWFUL)
"""裁定准予执行行政决定."""

URGENT: Final = condition(
    QZ2011.art(59).says("经人民法院院长批准"),
    "为保障公共安全情况紧急并经院长批准",
    a.urgent_safety & a.president_approved,
    key="A1-ADM-09",
    otherwise="立即执行须情况紧急并经院长批准",
)
MAY_EXECUTE_AT_ONCE: Final = all_of(URGENT)
"""立即执行行政决定."""

BY_DIVISION: Final = condition(
    XS2014.art(7, 1).says("刑事审判部门应当及时移送立案部门审查立案"),
    "由刑事审判部门移送",
    x.by_criminal_division,
    key="A1-CRIM-02-1",
    otherwise="刑事裁判涉财产部分由刑事审判部门移送，不由个人申请",
)
SHEET: Final = condition(
    XS2014.art(7, 2).says("并填写《移送执行表》"),
    "移送执行表六项齐备",
    x.sheet_complete,
    key="A1-CRIM-02",
    otherwise="请刑事审判部门补齐移送执行表",
)
CLEAR: Final = condition(
    XS2014.art(6, 1).says("应当明确、具体"),
    "裁判内容明确、具体",
    x.content_clear,
    key="A1-CRIM-02-2",
    otherwise="请刑事审判部门补正财物名称、数量或者金额",
)
NOT_CIVIL: Final = condition(
    XS2014.art(1, 2).says("适用民事执行的有关规定"),
    "不是附带民事部分",
    ~x.civil_part,
    key="A1-CRIM-01",
    otherwise="附带民事部分按民事执行立案",
)
MUST_DOCKET_CRIMINAL: Final = all_of(BY_DIVISION, NOT_CIVIL, SHEET, CLEAR)
"""刑事裁判涉财产部分立案."""

NO_PENALTY: Final = condition(
    XS2014.art(9, 2),
    "不是罚金、没收财产",
    ~x.fine_or_confiscation,
    key="A1-CRIM-06a",
    otherwise="执行罚金、没收财产",
)
LIVING_COSTS: Final = condition(
    XS2014.art(9, 2).says("保留被执行人及其所扶养家属的生活必需费用"),
    "已保留生活必需费用",
    x.living_costs_kept,
    key="A1-CRIM-06",
    otherwise="请按被扶养人住所地上年度最低生活费标准保留生活必需费用",
    unless=(NO_PENALTY,),
)
NOT_FROM_THIRD: Final = condition(
    XS2014.art(11, 1),
    "不向第三人追缴",
    ~x.recovering_from_third,
    key="A1-CRIM-09a",
    otherwise="拟向第三人追缴",
)
GOOD_FAITH: Final = condition(
    XS2014.art(11, 2).says("第三人善意取得涉案财物的，执行程序中不予追缴"),
    "第三人不是善意取得",
    ~x.third_party_good_faith,
    key="A1-CRIM-09",
    otherwise="善意取得的不予追缴，告知被害人通过诉讼处理",
    unless=(NOT_FROM_THIRD,),
)
WITH_RESERVE: Final = condition(
    XS2014.art(12, 2),
    "不作无保留价拍卖",
    ~x.no_reserve,
    key="A1-CRIM-07a",
    otherwise="拟作无保留价拍卖",
)
NO_RESERVE: Final = condition(
    XS2014.art(12, 2).says("可以进行无保留价拍卖"),
    "最后拍卖未成交，财政机关或者被害人不接收",
    x.sale_failed & ((x.to_treasury & x.treasury_asked) | (~x.to_treasury & x.victim_refused)),
    key="A1-CRIM-07",
    otherwise="请先通知财政机关以保留价接收，或者询问被害人是否以物退赔",
    unless=(WITH_RESERVE,),
)
MAY_EXECUTE_PENALTY: Final = all_of(LIVING_COSTS, GOOD_FAITH, NO_RESERVE)
"""执行刑事裁判涉财产部分."""
