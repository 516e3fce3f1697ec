"""The options a declared field may hold, in the words of the law."""

from enum import StrEnum


class InstrumentKind(StrEnum):
    """What is to be enforced (执行依据), as far as jurisdiction depends on it."""

    JUDGMENT = "民事判决书"
    RULING = "民事裁定书"
    MEDIATION = "民事调解书"
    CRIMINAL_PROPERTY = "刑事裁判涉财产部分"
    ADMINISTRATIVE_JUDGMENT = "行政裁判文书"
    ADMINISTRATIVE_DECISION = "准予执行的行政决定"
    PAYMENT_ORDER = "支付令"
    SECURITY_RULING = "实现担保物权裁定书"
    CONFIRMATION_RULING = "确认调解协议裁定书"
    ARBITRAL_AWARD = "仲裁裁决书"
    LABOUR_AWARD = "劳动人事争议仲裁裁决书"
    NOTARIAL_DEED = "公证债权文书"
    OTHER = "其他法律文书"


class JurisdictionBasis(StrEnum):
    """What connects the case with the court that is asked."""

    FIRST_INSTANCE = "第一审法院"
    ISSUING = "作出裁定或者支付令的法院"
    PROPERTY = "被执行财产所在地法院"
    DOMICILE = "被执行人住所地法院"
    DESIGNATED = "上级法院指定管辖"


class SplitGround(StrEnum):
    """Why one instrument may make a further case although one is open (A1-FILE-31)."""

    NONE = "无"
    INSTALMENT = "分期履行的另一期"
    SEPARATE_DEBTOR = "债务各自明确的另一被执行人"
    SEPARATE_CREDITOR = "债权各自明确的另一申请执行人"
    SUPPORT = "赡养费、扶养费、抚养费的另一期"


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "在办"
    STAYED = "中止"
    CLOSED = "已结"


class StayGround(StrEnum):
    """Why execution is stayed (中止) or deferred (暂缓)."""

    APPLICANT_AGREES = "申请人表示可以延期执行"
    OBJECTION_FOUNDED = "案外人异议确有理由"
    HEIRS_AWAITED = "公民死亡，等待继承人"
    SUCCESSOR_UNKNOWN = "法人终止，未确定承受人"
    SETTLEMENT = "达成和解协议"
    AWARD_UNDER_REVIEW = "仲裁裁决在撤销或者不予执行审查中"
    RETRIAL = "再审裁定中止执行"
    BANKRUPTCY_TRANSFER = "移送破产审查"
    BANKRUPTCY_ACCEPTED = "破产申请已受理"
    SECURITY = "执行担保"
    REQUESTED = "申请暂缓执行"
    DISPUTE_BETWEEN_COURTS = "上级法院处理执行争议"
    BASIS_UNDER_SUPERVISION = "执行依据按审判监督程序处理"
    SUPERVISING_COURT = "上级法院通知暂缓执行"


class ClosingMode(StrEnum):
    """How a case may be closed (结案方式), over all kinds of cases."""

    PERFORMED = "执行完毕"
    TERMINATED_FOR_NOW = "终结本次执行程序"
    TERMINATED = "终结执行"
    CANCELLED = "销案"
    NOT_ENFORCED = "不予执行"
    DISMISSED = "驳回申请"
    PRESERVED = "保全完毕"
    PARTLY_PRESERVED = "部分保全"
    NOTHING_TO_PRESERVE = "无标的物可实施保全"
    WITHDRAWN = "准予撤回"
    REJECTED = "驳回异议"
    UPHELD = "异议成立"
    UPHELD_IN_PART = "异议部分成立"
    UPHELD_WITHOUT_UNDOING = "异议成立但无可撤销内容"
    JURISDICTION_MOVED = "移送管辖"
    REVIEW_REJECTED = "驳回复议申请"
    REVIEW_CHANGED = "撤销或者变更原裁定"
    REVIEW_DECIDED = "查清事实后裁定"
    REMITTED = "发回重新审查"
    CORRECTED = "责令改正或者撤销"
    RAISED = "提级执行"
    DESIGNATED = "指定执行"
    ANSWERED = "答复"
    COORDINATED = "协调解决"


class TerminationGround(StrEnum):
    """Why a case is terminated for good (终结执行)."""

    WITHDRAWN = "申请人撤销申请"
    BASIS_REVOKED = "执行依据被撤销"
    DEBTOR_DEAD = "被执行人死亡"
    SUPPORT_CREDITOR_DEAD = "赡养费、扶养费、抚养费权利人死亡"
    HARDSHIP = "生活困难无力偿还借款"
    DEBTOR_ENDED = "企业终止"
    BANKRUPT = "宣告破产"
    THING_LOST = "特定物毁损灭失"
    SUIT_ACCEPTED = "另行起诉已受理"
    MOVED = "提级或者指定执行"
    ADMINISTRATIVE_OBJECT_LOST = "行政执行标的灭失"
    PENALTY_ENDED = "刑事涉财产执行终结"


class CancellationGround(StrEnum):
    """Why a case is cancelled (销案)."""

    JURISDICTION = "管辖异议成立"
    FILED_FIRST_ELSEWHERE = "他院先立案"
    RETURNED = "受托法院退回委托"
    ENTRUSTED = "委托执行后受托法院已立案"


class ResumptionGround(StrEnum):
    """Why a closed or stayed case comes back (恢复执行)."""

    SETTLEMENT_FORCED = "受欺诈、胁迫达成和解"
    SETTLEMENT_BROKEN = "不履行和解协议"
    PROPERTY_FOUND = "终本后发现财产"
    ENTRUSTMENT_RETURNED = "委托不当被退回"
    CONDITIONS_AGAIN = "终结执行后条件又具备"
    REAPPLIED = "撤销申请后再次申请"


class ObjectionKind(StrEnum):
    """What an objection is raised against."""

    ACT = "执行行为异议"
    OBJECT = "案外人异议"
    CLOSING = "对终结执行的异议"
    JURISDICTION = "管辖权异议"
    DEBT_EXTINGUISHED = "债权消灭等实体事由异议"
    DUE_CLAIM = "第三人对到期债权的异议"


class Standing(StrEnum):
    """In what quality a person raises an objection."""

    PARTY = "当事人"
    INTERESTED = "利害关系人"
    OUTSIDER = "案外人"


class VariationGround(StrEnum):
    """Why a party is varied or added (变更追加), by the provision."""

    CREDITOR_DEAD = "申请执行人死亡、失踪"
    CREDITOR_DIVORCED = "权利离婚分割给配偶"
    CREDITOR_ENDED = "申请执行人终止、合并、分立"
    CREDITOR_LIQUIDATED = "清算、破产分配给第三人"
    OFFICE_ABOLISHED = "机关法人被撤销"
    ASSIGNED = "债权转让"
    DEBTOR_DEAD = "被执行人死亡、失踪"
    MERGED = "被执行人合并"
    DIVIDED = "被执行人分立"
    SOLE_PROPRIETOR = "个人独资企业出资人"
    GENERAL_PARTNER = "普通合伙人"
    LIMITED_PARTNER = "未足额出资的有限合伙人"
    BRANCH = "分支机构的法人"
    OTHER_ORGANISATION = "对非法人组织债务负责的主体"
    UNPAID_CAPITAL = "未缴足出资的股东"
    WITHDRAWN_CAPITAL = "抽逃出资的股东"
    SHARES_MOVED_UNPAID = "未出资即转让股权的原股东"
    ONE_MAN_COMPANY = "一人公司股东"
    STRUCK_OFF_UNLIQUIDATED = "未清算即注销的股东、董事"
    TOOK_FOR_FREE = "无偿接受财产的股东、主管部门"
    PROMISED_AT_STRIKING_OFF = "注销登记时承诺清偿的第三人"
    PROMISED_IN_EXECUTION = "执行中承诺代为履行的第三人"
    MOVED_BY_ORDER = "依行政命令无偿接受财产的第三人"
