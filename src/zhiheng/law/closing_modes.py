"""结案方式: which modes each kind of case knows, and what every closing paper must say."""

from typing import Final

from zhiheng.law.kernel.condition import Condition, any_of, condition
from zhiheng.law.kernel.source import Citation
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import ClosingMode, ClosingOnRecord
from zhiheng.law.sources import FF2014_26, YF2020, ZX2020

k = fields(ClosingOnRecord)
_MEMORY: Final = "法发〔2014〕26号该条未见原文，据规则目录所记"


def _modes(key: str, article: Citation, types: tuple[str, ...], *modes: ClosingMode) -> Condition:
    return condition(
        article,
        f"{'、'.join(types)}字案件的结案方式",
        k.case_type.one_of(*types) & k.closing_mode.one_of(*modes),
        key=key,
        otherwise=f"{'、'.join(types)}字案件只能以{'、'.join(modes)}结案",
    )


MODE_FITS: Final = any_of(
    _modes(
        "A1-END-01",
        (ZX2020.art(64).says("执行结案的方式为"), FF2014_26.art(14)),
        ("执",),
        ClosingMode.PERFORMED,
        ClosingMode.TERMINATED_FOR_NOW,
        ClosingMode.TERMINATED,
        ClosingMode.CANCELLED,
        ClosingMode.NOT_ENFORCED,
        ClosingMode.DISMISSED,
    ),
    _modes(
        "A1-END-02-1",
        FF2014_26.art(21).doubted(_MEMORY),
        ("执恢",),
        ClosingMode.PERFORMED,
        ClosingMode.TERMINATED_FOR_NOW,
        ClosingMode.TERMINATED,
    ),
    _modes(
        "A1-END-02-2",
        FF2014_26.art(22).doubted(_MEMORY),
        ("执保",),
        ClosingMode.PRESERVED,
        ClosingMode.PARTLY_PRESERVED,
        ClosingMode.NOTHING_TO_PRESERVE,
    ),
    _modes(
        "A1-END-23",
        (YF2020.art(17).says("人民法院对执行行为异议"), FF2014_26.art(24).doubted(_MEMORY)),
        ("执异",),
        ClosingMode.WITHDRAWN,
        ClosingMode.REJECTED,
        ClosingMode.UPHELD,
        ClosingMode.UPHELD_IN_PART,
        ClosingMode.UPHELD_WITHOUT_UNDOING,
        ClosingMode.JURISDICTION_MOVED,
    ),
    _modes(
        "A1-END-24",
        (YF2020.art(23, 1), FF2014_26.art(25).doubted(_MEMORY)),
        ("执复",),
        ClosingMode.WITHDRAWN,
        ClosingMode.REVIEW_REJECTED,
        ClosingMode.REVIEW_CHANGED,
        ClosingMode.REVIEW_DECIDED,
        ClosingMode.REMITTED,
    ),
    _modes(
        "A1-END-25",
        FF2014_26.art(26).doubted(_MEMORY),
        ("执监",),
        ClosingMode.WITHDRAWN,
        ClosingMode.REJECTED,
        ClosingMode.CORRECTED,
        ClosingMode.RAISED,
        ClosingMode.DESIGNATED,
    ),
    _modes(
        "A1-END-26-1",
        FF2014_26.art(27).doubted(_MEMORY),
        ("执请", "执他"),
        ClosingMode.ANSWERED,
        ClosingMode.CANCELLED,
    ),
    _modes(
        "A1-END-26-2",
        FF2014_26.art(28).doubted(_MEMORY),
        ("执协",),
        ClosingMode.WITHDRAWN,
        ClosingMode.COORDINATED,
    ),
    key="A1-END-00",
    name="结案方式与案件类型相符",
    otherwise="请按案件类型选择法定的结案方式",
)
NOT_STAYED: Final = condition(
    FF2014_26.art(23).doubted(_MEMORY),
    "没有中止、暂缓，也没有正在履行的和解",
    ~k.stayed & ~k.settlement_running,
    key="A1-STAY-07",
    otherwise="中止、暂缓执行和未履行完毕的和解不得报结",
)
REASONED: Final = condition(
    ZX2020.art(62).says("应当写明中止或终结执行的理由和法律依据"),
    "文书写明理由和法律依据",
    k.reason_written,
    key="A1-STAY-06-3",
    otherwise="请在文书中写明理由和法律依据",
)
REMEDY_TOLD: Final = condition(
    YF2020.art(16, 3).says("应当进行告知"),
    "文书写明救济途径和期限",
    k.remedy_told,
    key="A1-OBJ-19",
    otherwise="请在文书中写明可以异议、复议或者起诉，以及期限和法院",
)
