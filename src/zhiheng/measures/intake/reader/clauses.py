"""The operative part cut into clauses; items of a first-instance result that an appeal upholds."""

import re
from dataclasses import dataclass

from zhiheng.measures.intake.reader.names import ROLE
from zhiheng.measures.intake.reader.numerals import integer
from zhiheng.measures.intake.reader.original import Span
from zhiheng.measures.intake.reader.sections import Sections, sentences

_CN = "[一二三四五六七八九十]{1,3}"
_EDGE = r"(?:^|(?<=[\n。；：]))"
_STYLES = (
    re.compile(rf"{_EDGE}(?P<n>{_CN})[、.](?!\d)"),
    re.compile(rf"{_EDGE}（(?P<n>{_CN})）[、.，]?"),
    re.compile(rf"{_EDGE}第(?P<n>{_CN})(?:项)?[，、：]"),
    re.compile(rf"{_EDGE}(?P<n>\d{{1,2}})[、.](?!\d)"),
    re.compile(rf"{_EDGE}（(?P<n>\d{{1,2}})）[、.]?"),
)
_FEE_NAME = (
    "(?:受理费|诉讼费|申请费|财产保全申请费|财产保全费|诉讼保全费|保全申请费|保全费|公告费"
    "|鉴定费|评估费|邮寄费|仲裁费|处理费)"
)
_FEE_SENTENCE = re.compile(
    rf"(?:本案|一审|二审|原审|本诉|反诉|减半|收取|应收|应交|全部|案件|的|、|，)*{_FEE_NAME}"
)
_CLOSING = re.compile(
    "如[^。；]{0,60}加倍|[^。；]{0,80}加倍支付迟延履行|如(?:果)?(?:双方"
    "|当事人)?[^。；，]{0,12}不服|本判决(?:书)?(?:为终审|自|一经)|本裁决(?:书)?(?:为终局|自)"
    "|本调解(?:书|协议)|(?:上述|以上)协议[，符不经]|双方当事人(?:一致)?同意本|本协议(?:经|自"
    "|一式|由|已)|申请执行的期限|当事人对|双方当事人如不服"
    "|权利人可|义务人(?:逾期|未)|审判长|审判员|仲裁员"
)
_CONTINUES = re.compile("上述|以上|前述|限于|均于|于|该款|此款|逾期|如|若|若果")
_QUOTED_HEAD = re.compile(
    r"(?P<verdict>维持|撤销"
    r"|变更)[^；。]{0,80}?(?P<items>第[^；。号]{1,60}项)[^；。]{0,12}(?:，)?即：?\n?$"
)
_KEPT = re.compile(r"(?P<verdict>维持|撤销)[^；。]{0,80}?(?P<items>第[^；。号]{1,60}项)")
_REFERENCE = re.compile(
    rf"(?P<from>{_CN}|\d{{1,2}})(?:项)?(?:至|到|-)(?:第)?(?P<to>{_CN}|\d{{1,2}})|(?P<one>{_CN}"
    rf"|\d{{1,2}})"
)
_FIRST_RESULT = re.compile(
    r"(?:一审|原审)(?:法院)?[^。\n]{0,300}?判决(?:如下)?：\n?|(?:一审|原审)(?:法院)?(?:遂|据此"
    r"|于)?[^。\n]{0,40}判决：\n?"
)
_UPHELD = re.compile("维持原判|维持原审判决|维持一审判决")
CLAUSES_MAX = 400


@dataclass(frozen=True, slots=True)
class Clause:
    """One item of the result: its numeral as written, and its passage without costs and notices."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Result:
    """All items in force, and the passages about costs and consequences (`tails`)."""

    clauses: tuple[Clause, ...]
    tails: tuple[Span, ...]
    upheld_unread: bool = False


def result_of(text: str, parts: Sections) -> Result:
    """Cut the operative part. Revoked first-instance items are left out, upheld ones kept."""
    if parts.operative is None:
        return Result((), ())
    start, end = parts.operative
    items = _numbered(text, start, end) or _unnumbered(text, start, end)
    clauses, tails = _without_tails(text, items[:CLAUSES_MAX])
    covered = items[0].start if items else end
    tails = [(start, covered), *tails] if covered > start + 12 else tails
    first = _first_result(text, start)
    clauses = [kept for one in clauses for kept in _resolved(text, one, first)]
    whole = _UPHELD.search(text, start, end) is not None and not _kept_items(text, start, end)
    if not whole:
        return Result(tuple(clauses), tuple(tails))
    upheld, first_tails = _without_tails(text, first)
    label = "原判主文" if len(upheld) == 1 and upheld[0].label.isdigit() else None
    quoted = [Clause(label or f"原判{one.label}", one.start, one.end) for one in upheld]
    own = [one for one in clauses if not _UPHELD.search(text, one.start, one.end)]
    return Result((*quoted, *own), (*first_tails, *tails), upheld_unread=not quoted)


def _kept_items(text: str, start: int, end: int) -> bool:
    return _KEPT.search(text, start, end) is not None


def _numbered(text: str, start: int, end: int) -> list[Clause]:
    """Items by their numerals. A gap is the writer's; a numeral that falls back is a quotation."""
    firsts = [
        (found.start(), at)
        for at, style in enumerate(_STYLES)
        if (found := style.search(text, start, end)) and integer(found["n"]) == 1
    ]
    if not firsts:
        return []
    style = _STYLES[min(firsts)[1]]
    marks = [(found.start(), found.end(), found["n"]) for found in style.finditer(text, start, end)]
    return _in_order(text, marks, end)


def _in_order(text: str, marks: list[tuple[int, int, str]], end: int) -> list[Clause]:
    accepted: list[tuple[int, int, str]] = []
    outer, expected, prefix = 0, list[int](), ""
    for at, after, words in marks:
        number = integer(words) or 0
        if accepted and (head := _QUOTED_HEAD.search(text, max(accepted[-1][1], at - 200), at)):
            expected = references(head["items"])
            prefix = f"{head['verdict']}{accepted[-1][2]}"
        if expected and number == expected[0]:
            accepted.append((at, after, f"{prefix}（原判{words}）"))
            expected = expected[1:]
        elif (outer == 0 and number == 1) or outer < number <= outer + 4:
            accepted.append((at, after, words))
            outer, expected = number, []
    ends = [at for at, _, _ in accepted[1:]] + [end]
    return [
        Clause(label, after, last) for (_, after, label), last in zip(accepted, ends, strict=True)
    ]


def references(words: str) -> list[int]:
    """Item numbers named in 第一、二、五项 or 第一至三项, in order."""
    found: list[int] = []
    for one in _REFERENCE.finditer(words):
        first = integer(one["from"] or one["one"]) or 0
        last = integer(one["to"]) if one["to"] else first
        found.extend(range(first, min(last or first, first + 30) + 1))
    return found


def _unnumbered(text: str, start: int, end: int) -> list[Clause]:
    """Sentences, numbered by order; one that only adds a term belongs to the one before it."""
    spans: list[Span] = []
    for one, other in sentences(text, start, end):
        words = text[one:other].lstrip("\n")
        ended = bool(spans) and (_FEE_SENTENCE.match(words) or _CLOSING.match(words))
        if spans and (ended or _CONTINUES.match(words)):
            spans[-1] = (spans[-1][0], end if ended else other)
        else:
            spans.append((one, other))
        if ended:
            break
    return [Clause(str(n), one, other) for n, (one, other) in enumerate(spans, start=1)]


def _without_tails(text: str, items: list[Clause]) -> tuple[list[Clause], list[Span]]:
    """Cut costs and notices off each item; an item that is nothing else is a tail as a whole."""
    clauses: list[Clause] = []
    tails: list[Span] = []
    for item in items:
        cut = next(
            (
                one
                for one, other in sentences(text, item.start, item.end)
                if is_tail(text[one:other].lstrip("\n"))
            ),
            item.end,
        )
        if cut < item.end:
            tails.append((cut, item.end))
        if text[item.start : cut].strip("\n。；，"):
            clauses.append(Clause(item.label, item.start, cut))
    return clauses, tails


def is_tail(sentence: str) -> bool:
    """Costs, consequences of default, remedies: what stands below the result."""
    return bool(_FEE_SENTENCE.match(sentence) or _CLOSING.match(sentence))


def _resolved(text: str, clause: Clause, first: list[Clause]) -> list[Clause]:
    """What an item of an appeal leaves in force: kept items, not the announcement of keeping."""
    if clause.label.startswith("撤销") and "原判" in clause.label:
        return []
    if clause.label.startswith(("维持", "变更")) and "原判" in clause.label:
        return [Clause(clause.label[2:], clause.start, clause.end)]
    kept = _KEPT.search(text, clause.start, clause.end)
    if kept is None:
        return [clause]
    if kept["verdict"] == "撤销" or text[clause.end - 2 : clause.end].startswith("即"):
        return []
    wanted = references(kept["items"])
    by_number = {integer(one.label): one for one in first}
    return [
        Clause(f"{clause.label}（原判{by_number[n].label}）", by_number[n].start, by_number[n].end)
        for n in wanted
        if n in by_number
    ]


def _first_result(text: str, before: int) -> list[Clause]:
    """The items of the first-instance result as the appeal quotes it."""
    quoted = list(_FIRST_RESULT.finditer(text, 0, before))
    if not quoted:
        return []
    last = quoted[-1]
    end = last.end()
    for line in re.finditer(r"[^\n]+\n?", text[last.end() : before]):
        words = line[0]
        own = end == last.end() or any(style.match(words) for style in _STYLES)
        if not own and not is_tail(words) and not re.match(rf"{ROLE}[^，。]{{0,40}}于", words):
            break
        end = last.end() + line.end()
    return _numbered(text, last.end(), end) or _unnumbered(text, last.end(), end)
