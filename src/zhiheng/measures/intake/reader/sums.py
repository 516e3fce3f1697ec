"""The sums of a clause: which is the principal, which stand beside it, which do not count."""

import re
from dataclasses import dataclass

from zhiheng.measures.intake.reader.dates import DAY_PATTERN
from zhiheng.measures.intake.reader.numerals import Amount, amounts
from zhiheng.measures.intake.reader.reading import FixedSum

_VERB = (
    "支付|给付|付给|偿还|归还|返还|退还|赔偿|赔付|清偿|补偿|交付|交纳|缴纳|承担|负担|付清|还清|付"
)
_BESIDE = re.compile(
    "律师|代理费|担保费|保全|保函|保险费|违约|滞纳金|公告费|鉴定费|评估费|公证费|利息|罚息|复利"
    "|催收|催款|差旅费|诉讼费"
    "|受理费|案件|仲裁费|邮寄费|快递费|资金占用|逾期|迟延|公估|占有使用费|占用费|手续费|罚金"
)
_INTEREST_LIKE = re.compile(
    "利息|罚息|复利|违约金|滞纳金|资金占用|逾期|律师|代理费|保全|担保费|公证费"
)
_INCLUSIVE = re.compile("本息|本金及利息|及利息共计")
_NOT_OWED = re.compile(
    r"已(?:经)?(?:支付|给付|付|垫付|履行|偿还|归还|赔付|赔偿|清偿|收取|还)[^，；。]{0,12}$"
    r"|(?:扣除|抵扣|冲抵|减去|垫付(?!款|的|费)|多付|预付(?!款))[^，；。]{0,12}$"
)
_GIVEN_BACK = re.compile(
    "(?:返还|退还|归还|退回)[^，。；]{0,30}已(?:经)?(?:支付|付|交|缴)[^，；。]{0,12}$"
)
_BASE_BEFORE = re.compile(
    r"(?:^|[，；。、（\u3000及]|计付|支付|给付|起|止|按)(?:以|按|按照)[^，。；]{0,24}$|(?:基数"
    r"|本金)(?:为|是)$"
)
_BASE_AFTER = re.compile(
    "(?:的[^，。；]{0,14})?为(?:计算|利息|计息|违约金)?(?:基数|本金|基准|标准)"
)
_LIMIT_BEFORE = re.compile(
    "(?:不超过|不得超过|限额(?:为)?|最高(?:额|限额)?(?:为)?|上限(?:为)?|限于)(?:人民币)?$"
)
_LIMIT_AFTER = re.compile(
    "^(?:的)?(?:为限|为上限|的?(?:最高)?(?:债权)?(?:范围|限额|限度|额度)(?:之)?内|以内|以下)"
)
_RATE_BEFORE = re.compile(
    "(?:每(?:个)?(?:年|月|日|天|季度|人|次|吨|平方米)|按(?:月|年|日|季)|月租金|年租金|日租金"
    "|单价)[^，。；]{0,30}$"
)
_RATE_AFTER = re.compile("^(?:/|每|的标准|标准|一(?:天|月|年)|左右)")
_DOUBLED = re.compile("(?:双倍|加倍|[二三四十]倍)(?:返还|赔偿|支付|退还)[^，。；]{0,16}$")
_VALUE_BEFORE = re.compile(
    "(?:价值|金额|面额|票面金额|评估价|市价|原价)(?:为|约|共计|共)?(?:人民币)?$"
)
_TOTAL = re.compile("(?:共计|合计|总计|总额|总共|共|计|小计)(?:为|人民币|：)*$")
_DELIMITER = re.compile(
    rf"[，、；：。〓\u3000]|(?:{_VERB})(?![金款费责])(?:给)?|及(?!其)|以及|和(?!解)|并|与|的损失："
)
_LABEL = re.compile(
    rf"^(?:{DAY_PATTERN}|至|起|止|期间|截至|截止|的|所|尚|欠|下欠|剩余|拖欠|一次性|共同|连带"
    rf"|立即|各项|上述|以上|前述|[两三四五六七]项|全部|人民币|为|共计|合计|总计|小计|计|共|因)+"
)
_LABEL_END = re.compile("(?:人民币|共计|合计|总计|小计|计|共|为|：|各|各项|余款|RMB)+$")
_DATED = re.compile(
    rf"(?:{DAY_PATTERN}|\d{{4}}年\d{{1,2}}月(?:底|末|前)?|签订|签字|签署|当日|当庭|余款|剩余"
    rf"|余下|首期|第[一二三四五六七八九十\d]+期|每月|每年)"
)
_PARTS = (
    ("sum", _GIVEN_BACK, None),
    ("paid", _NOT_OWED, None),
    ("doubled", _DOUBLED, None),
    ("value", _VALUE_BEFORE, None),
    ("limit", _LIMIT_BEFORE, _LIMIT_AFTER),
    ("base", _BASE_BEFORE, _BASE_AFTER),
    ("rate", _RATE_BEFORE, _RATE_AFTER),
)


@dataclass(frozen=True, slots=True)
class Sum:
    """One amount of a clause with its label and the part it plays."""

    amount: Amount
    label: str
    part: str


@dataclass(frozen=True, slots=True)
class Sums:
    """What a clause orders to be paid. `unsure` says in Chinese why no principal was taken."""

    principal_fen: int | None = None
    principal_at: tuple[int, int] | None = None
    fixed: tuple[FixedSum, ...] = ()
    derived: bool = False
    labels: tuple[str, ...] = ()
    instalments: tuple[Amount, ...] = ()
    currency: str = "CNY"
    unsure: str | None = None
    net: bool = False

    @property
    def any(self) -> bool:
        """Whether the clause orders any sum, read or not."""
        return bool(self.labels or self.principal_fen or self.unsure or self.fixed)


def sums_of(masked: str, start: int, end: int) -> Sums:
    """Read the sums between `start` and `end` of a clause whose names and brackets are masked."""
    listed = _classified(masked, start, end)
    broken = next((one for one in listed if one.part in ("sum", "total") and _untrusted(one)), None)
    if broken is not None:
        foreign = broken.amount.currency != "CNY"
        unsure = "写的是外币，没有折算" if foreign else "金额的写法不能确定"
        return Sums(unsure=unsure, currency=broken.amount.currency)
    if any(one.part == "doubled" for one in listed):
        return Sums(unsure="写的是加倍返还，不能确定所列数额是否已经加倍")
    owed = [one for one in listed if one.part in ("sum", "total")]
    if not owed:
        return Sums()
    net = _net(masked, listed)
    if net is not None:
        return net
    dated = _dated_parts(masked, owed)
    if dated is not None:
        return dated
    main, paid_in_parts = _instalments(masked, owed)
    return _principal(main, paid_in_parts)


def _untrusted(one: Sum) -> bool:
    return one.amount.fen is None or one.amount.currency != "CNY"


def _classified(masked: str, start: int, end: int) -> list[Sum]:
    listed: list[Sum] = []
    last = start
    inside = False
    for amount in amounts(masked, start, end):
        before = masked[max(last, amount.start - 80) : amount.start]
        after = masked[amount.end : min(end, amount.end + 24)]
        if re.search("其中", before):
            inside = True
        elif re.search("[；。]", before):
            inside = False
        part = _part(before, after)
        if inside and part in ("sum", "total"):
            part = "component"
        listed.append(Sum(amount, _label(before), part))
        last = amount.end
    return listed


def _part(before: str, after: str) -> str:
    for part, ahead, behind in _PARTS:
        if ahead.search(before) or (behind is not None and behind.match(after)):
            return part
    return "total" if _TOTAL.search(before) and not _label(before) else "sum"


def _label(before: str) -> str:
    """The words that name a sum, nearest before its figure: 支付原告货款 → 货款."""
    tail = before[-40:]
    cuts = [cut.end() for cut in _DELIMITER.finditer(_LABEL_END.sub("", tail))]
    words = _LABEL_END.sub("", tail)[cuts[-1] if cuts else 0 :]
    return _LABEL.sub("", words)[-20:]


def _instalments(masked: str, owed: list[Sum]) -> tuple[list[Sum], tuple[Amount, ...]]:
    """Split off the parts of a plan that repeats the sum: 36万元: 先付10万元 … 剩余16万元."""
    first, later = owed[0], owed[1:]
    if len(later) < 2:
        return owed, ()
    dated = [
        _DATED.search(masked[max(0, one.amount.start - 40) : one.amount.start]) for one in later
    ]
    total = sum(one.amount.fen or 0 for one in later)
    if total == first.amount.fen and any(dated):
        return [first], tuple(one.amount for one in later)
    return owed, ()


def _net(masked: str, listed: list[Sum]) -> Sums | None:
    """共计100元，扣除已付20元，还应支付80元: the net sum is owed, if it is the difference."""
    last = listed[-1]
    said = masked[max(0, last.amount.start - 16) : last.amount.start]
    paid = [one for one in listed[:-1] if one.part == "paid"]
    if not paid or last.part not in ("sum", "total") or not _STILL.search(said):
        return None
    gross = [one for one in listed[:-1] if one.part in ("sum", "total")]
    left = (gross[-1].amount.fen or 0) - sum(one.amount.fen or 0 for one in paid) if gross else None
    if left != last.amount.fen:
        return Sums(unsure="扣除后的数额与所列各数对不上")
    label = gross[-1].label or "款项"
    return Sums(last.amount.fen, (last.amount.start, last.amount.end), labels=(label,), net=True)


_STILL = re.compile(
    "(?:还|尚|仍|再|实际|余下?)(?:应|需|须)?(?:当)?(?:再)?(?:支付|赔偿|给付|赔付|偿还|返还|付)[^，。；]{0,6}$"
)


def _dated_parts(masked: str, owed: list[Sum]) -> Sums | None:
    """于五月一日前付五万元，于六月一日前付五万元, without a printed sum: parts of one debt."""
    if len(owed) < 2 or any(one.part == "total" or _BESIDE.search(one.label) for one in owed):
        return None
    edges = [0, *(one.amount.end for one in owed)]
    if not all(
        _OWN_DAY.search(masked[max(edge, one.amount.start - 40) : one.amount.start])
        for edge, one in zip(edges, owed, strict=False)
    ):
        return None
    labels = tuple(dict.fromkeys(one.label for one in owed if one.label))
    if len(labels) > 1:
        return None
    parts = tuple(one.amount for one in owed)
    place = (parts[0].start, parts[-1].end)
    return Sums(sum(one.fen or 0 for one in parts), place, (), True, labels, parts)


_OWN_DAY = re.compile(rf"(?:{DAY_PATTERN}|\d{{4}}年\d{{1,2}}月(?:底|末)?)(?:之?前|以前)")


def _principal(owed: list[Sum], instalments: tuple[Amount, ...]) -> Sums:
    totals = [one for one in owed if one.part == "total"]
    items = [one for one in owed if one.part == "sum"]
    mains = [one for one in items if not _BESIDE.search(one.label) or _INCLUSIVE.search(one.label)]
    beside = [one for one in items if one not in mains]
    labels = tuple(one.label for one in items if one.label)
    if len(totals) == 1 and not any(_INTEREST_LIKE.search(one.label) for one in beside):
        fixed = tuple(FixedSum(one.label, one.amount.fen or 0, True) for one in items)
        amount = totals[0].amount
        return Sums(
            amount.fen, (amount.start, amount.end), fixed, False, labels, instalments,
            unsure=None if items or totals else "没有金额",
        )  # fmt: skip
    fixed = tuple(FixedSum(one.label, one.amount.fen or 0, False) for one in beside)
    if not mains:
        unsure = "写了合计数，没有写出本金" if totals else None
        return Sums(fixed=fixed, labels=labels, unsure=unsure)
    if len(mains) == 1:
        amount = mains[0].amount
        return Sums(amount.fen, (amount.start, amount.end), fixed, False, labels, instalments)
    return _several(mains, fixed, labels)


def _several(mains: list[Sum], fixed: tuple[FixedSum, ...], labels: tuple[str, ...]) -> Sums:
    """Several sums without a printed total are added only if each has a name of its own."""
    named = [one.label for one in mains]
    if not all(named) or len(set(named)) < len(named):
        return Sums(fixed=fixed, labels=labels, unsure="写了几笔款项而没有合计数，不能确定是否相加")
    components = tuple(FixedSum(one.label, one.amount.fen or 0, True) for one in mains)
    place = (mains[0].amount.start, mains[-1].amount.end)
    total = sum(one.amount.fen or 0 for one in mains)
    return Sums(total, place, components + fixed, True, labels)
