"""Who bears the costs: 案件受理费100元，由甲负担60元、乙负担40元."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from zhiheng.measures.intake.reader.due import due_of
from zhiheng.measures.intake.reader.mentions import Cast, Mention
from zhiheng.measures.intake.reader.numerals import Amount, amounts
from zhiheng.measures.intake.reader.original import Span
from zhiheng.measures.intake.reader.reading import Doubt, FeeRead
from zhiheng.measures.intake.reader.sections import pairs, sentences

SENTENCE_MAX = 5_000

_LABELS = {
    "案件受理费": "案件受理费|受理费|诉讼费用|诉讼费",
    "财产保全费": "财产保全申请费|财产保全费用|财产保全费|诉讼保全申请费|诉讼保全费|保全申请费"
    "|保全费|诉前保全费",
    "公告费": "公告费用|公告费|公告送达费",
    "鉴定费": "鉴定费用|鉴定费",
    "评估费": "评估费用|评估费",
    "仲裁费": "仲裁费用|仲裁费|案件处理费",
    "申请费": "申请费",
    "邮寄费": "邮寄送达费|邮寄费|邮费",
}
_LABEL = re.compile("|".join(f"(?P<l{at}>{words})" for at, words in enumerate(_LABELS.values())))
_NAMES = tuple(_LABELS)
_HALVED = re.compile(r"(?:减半|减按)[^元；。]{0,20}$")
_TOTAL = re.compile(r"(?:合计|共计|总计|以上合计|共)(?:为|人民币)*$")
_BEARS = re.compile("负担|承担|交纳|缴纳|各半")
_TO_CREDITOR = re.compile(
    "[迳径]付|[迳径]行(?:支付|给付|付)|直接(?:支付|给付|付给|返还)|一并(?:支付|给付|付|返还"
    "|偿付)|(?:支付|给付|付给|返还|偿付)(?:给)?(?:原告|申请人)"
    "|(?:支付|给付|付给)给|(?:随|连同)[^，。；]{0,12}(?:支付|给付|付清)"
)
_TO_COURT = re.compile(
    "(?:向|至)本院(?:缴|交|补)|(?:交|缴)(?:纳)?至本院|(?:缴|交)纳(?![^，。；]*上诉)"
)
_RESTATED = re.compile("^\n?(?:上述|该|此款|该款|以上|前述|鉴于|因原告|因申请人|由于)")
_WAIVED = re.compile("免收|免交|免予|予以免|不予收取|免除")


_NOTICE = re.compile("\n?(?:如不服|如对|在递交|上诉|如(?:果)?(?:被告|义务人)?[^，。；]{0,20}未按)")
_SHARE_AGAIN = re.compile("〓\u3000*(?:应)?(?:负担|承担|预交|多预?交|应交)的|多预?交的|应予?退还?")
_REMAINDER = re.compile("(?:余|其余|剩余)[^，。；元]{0,10}由")
_BY = ("由", "，由", "则由")
_BEARS_NEXT = re.compile(
    "\u3000*(?:应|共同|连带|平均|均|全部|自行|自)*(?P<each>各(?:自)?)?(?:负担|承担)"
    "(?:\u3000*(?:其中(?:的)?|人民币|计|为))*"
)
_PAYS_NEXT = re.compile(
    "\u3000*(?:于|在)?[^，。；〓]{0,30}?"
    "(?:[迳径]付|[迳径]行|直接(?:支付|给付)|向本院|向〓|交纳|缴纳)"
)


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Who bears, and the share printed right behind him."""

    who: Mention
    share: Amount | None
    each: bool


@dataclass(slots=True)
class _Pending:
    """Fees named so far in a sentence whose bearer is still to come."""

    items: list[tuple[str, Amount]] = field(default_factory=list)
    label: str = ""
    fresh: bool = False

    @property
    def named(self) -> str:
        """The label of a pooled fee: 案件受理费+财产保全费."""
        return "+".join(dict.fromkeys(label for label, _ in self.items)) or self.label


def fees_of(compact: str, tails: tuple[Span, ...], cast: Cast) -> tuple[list[FeeRead], list[Doubt]]:
    """Every share of the costs in the passages below the result, and doubts about unread ones."""
    fees: list[FeeRead] = []
    doubts: list[Doubt] = []
    for tail in tails:
        for start, end in sentences(compact, *tail, stops="。；\n"):
            _sentence(compact, start, end, cast, fees, doubts)
    return fees, doubts


def _sentence(
    compact: str, start: int, end: int, cast: Cast, fees: list[FeeRead], doubts: list[Doubt]
) -> None:
    words = compact[start:end]
    if len(words) > SENTENCE_MAX:
        doubts.append(Doubt("fees", f"有一句超过{SENTENCE_MAX}字，没有读诉讼费用，请核对后填写"))
        return
    if _RESTATED.match(words) and not _LABEL.search(words) and fees:
        fees[:] = [_destined(one, words, cast) for one in fees]
        return
    if not _LABEL.search(words) or _NOTICE.match(words):
        return
    masked, mentions = _masked(compact, start, end, cast)
    if _SHARE_AGAIN.search(masked):
        _restated(words, masked, fees)
        return
    read = list(_shares(masked, mentions, start))
    fees.extend(_destined(one, words, cast) for one in read)
    unread = _BEARS.search(masked) and any(True for _ in amounts(masked))
    if (not read and unread) or _REMAINDER.search(masked):
        sentence = f"没有读懂诉讼费用的负担：写的是“{words.strip()[:60]}”，请核对后填写"
        doubts.append(Doubt("fees", sentence))


def _masked(compact: str, start: int, end: int, cast: Cast) -> tuple[str, list[Mention]]:
    """The sentence with bracketed remarks blanked and names masked, and its mentions."""
    words = compact[start:end]
    signs = list(words)
    named = cast.mentions(words, 0, len(words))
    starts = [one.start for one in named]
    for opened, closed in pairs(words, 0, len(words)):
        at = bisect_right(starts, opened) - 1
        if at < 0 or named[at].end <= opened:
            signs[opened:closed] = "\u3000" * (closed - opened)
    blanked = "".join(signs)
    mentions = cast.mentions(blanked, 0, len(blanked))
    for one in mentions:
        signs[one.start : one.end] = "〓" * (one.end - one.start)
    return "".join(signs), mentions


def _shares(masked: str, mentions: list[Mention], offset: int) -> Iterator[FeeRead]:
    """Walk labels, sums and bearers in order; a bearer without a sum bears all that is pending."""
    pending, borne = _Pending(), False
    loose: Amount | None = None
    last = 0
    for token in _tokens(masked, mentions):
        if isinstance(token, str):
            pending = _Pending() if borne else pending
            pending.label, pending.fresh, borne = token, True, False
        elif isinstance(token, Amount):
            loose = token if borne else None
            if not borne:
                _add(pending, masked[last : token.start], token)
            last = token.end
        elif token.share is None and not borne:
            yield from _all_of(pending, token.who, offset)
            borne = True
        else:
            rest = loose if loose and masked[loose.end : token.who.start] in _BY else None
            yield from _each(pending.named, replace(token, share=token.share or rest), offset)
            borne = True
    if not borne and _WAIVED.search(masked):
        for one, amount in pending.items:
            yield FeeRead(one, amount.fen or 0, (), None, _at(amount, offset), waived=True)


def _tokens(masked: str, mentions: list[Mention]) -> list[str | Amount | _Bearer]:
    """Labels, sums and bearers in text order; a bearer's own share goes with him."""
    sums = {one.start: one for one in amounts(masked)}
    tokens: list[tuple[int, str | Amount | _Bearer]] = []
    for found in _LABEL.finditer(masked):
        group = next(at for at in range(len(_NAMES)) if found[f"l{at}"])
        tokens.append((found.start(), _NAMES[group]))
    for one in mentions:
        bears = _BEARS_NEXT.match(masked, one.end)
        paying = masked.endswith("由", 0, one.start) and _PAYS_NEXT.match(masked, one.end)
        if one.parties and bears:
            share = sums.pop(bears.end(), None)
            tokens.append((one.start, _Bearer(one, share, bool(bears["each"]))))
        elif one.parties and paying:
            tokens.append((one.start, _Bearer(one, None, each=False)))
    tokens.extend((at, one) for at, one in sums.items() if one.fen is not None)
    return [token for _, token in sorted(tokens, key=lambda placed: placed[0])]


def _each(label: str, bearer: _Bearer, offset: int) -> Iterator[FeeRead]:
    if bearer.share is None or bearer.share.fen is None or not label:
        return
    groups = [(name,) for name in bearer.who.parties] if bearer.each else [bearer.who.parties]
    for names in groups:
        yield _fee(label, bearer.share, names, offset)


def _add(pending: _Pending, before: str, amount: Amount) -> None:
    """A sum before any bearer: a fee of its own, its half that replaces it, or a mere total."""
    if _HALVED.search(before) and pending.items:
        pending.items[-1] = (pending.items[-1][0], amount)
    elif pending.fresh and pending.label and not (_TOTAL.search(before) and pending.items):
        pending.items.append((pending.label, amount))
        pending.fresh = False


def _all_of(pending: _Pending, bearer: Mention, offset: int) -> Iterator[FeeRead]:
    for label, amount in pending.items:
        yield _fee(label, amount, bearer.parties, offset)


def _fee(label: str, amount: Amount, borne_by: tuple[str, ...], offset: int) -> FeeRead:
    return FeeRead(label, amount.fen or 0, borne_by, None, _at(amount, offset))


def _at(amount: Amount, offset: int) -> Span:
    return (offset + amount.start, offset + amount.end)


def _restated(words: str, masked: str, fees: list[FeeRead]) -> None:
    """被告负担的受理费4624元，由被告…向本院缴纳: says where a share already read is to go."""
    named = {one.fen for one in amounts(masked)}
    to = _destination(words)
    due = due_of(words, 0, len(words))
    for at, fee in enumerate(fees):
        if fee.amount_fen in named and fee.payable_to is None:
            fees[at] = replace(fee, payable_to=to, due_days=due.days, due_date=due.on)


def _destined(fee: FeeRead, words: str, cast: Cast) -> FeeRead:
    """Add to a share to whom it is payable, who advanced it and by when."""
    to = fee.payable_to or _destination(words)
    by = _prepaid_by(words, cast)
    if to == "creditor" and set(fee.borne_by) & {*by, *_payee(words, cast)}:
        to = None
    due = due_of(words, 0, len(words))
    return replace(
        fee, payable_to=to, prepaid_by=fee.prepaid_by or (by[0] if by else None),
        due_days=fee.due_days if due.days is None else due.days, due_date=due.on or fee.due_date,
    )  # fmt: skip


def _destination(words: str) -> str | None:
    if _TO_CREDITOR.search(words):
        return "creditor"
    orders = re.sub("(?:已[^，。；（）]{0,4}|预)(?:交纳|缴纳|预交|交|缴)", "", words)
    return "court" if _TO_COURT.search(orders) else None


def _payee(words: str, cast: Cast) -> tuple[str, ...]:
    """To whom a share is paid over: 向原告迳付, 迳付原告, 直接支付给原告."""
    for one in cast.mentions(words, 0, len(words)):
        before, after = words[max(0, one.start - 6) : one.start], words[one.end : one.end + 12]
        paid = re.search("(?:付|支付|给付|给|返还)$", before)
        if paid or (before.endswith("向") and _TO_CREDITOR.search(after)):
            return one.parties
    return ()


def _prepaid_by(words: str, cast: Cast) -> tuple[str, ...]:
    for one in cast.mentions(words, 0, len(words)):
        if one.parties and re.match(
            "(?:已经?|已全部|先行|全部)*(?:预交|预缴|垫付|交纳|缴交|缴纳|交|缴)",
            words[one.end : one.end + 8],
        ):
            return one.parties
    return ()
