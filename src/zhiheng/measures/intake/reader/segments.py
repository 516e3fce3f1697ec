"""A clause cut by its subjects: who is ordered, and who is to receive."""

import re
from dataclasses import dataclass

from zhiheng.measures.intake.reader.clausetext import ClauseText
from zhiheng.measures.intake.reader.mentions import Cast, Mention
from zhiheng.measures.intake.reader.numerals import amounts
from zhiheng.measures.intake.reader.verbs import CONDUCT, CONDUCTS, PAY, PAYS

_SUBJECT_BEFORE = re.compile(r"(?:^|[；。，：、\n\u3000]|由|限|令|内|时|日|起|后|确认|如下)$")
_SUBJECT_AFTER = re.compile(
    r"\u3000*，?(?:在[^，。；]{0,60}?(?:内|中|后|时))?(?:应当?|于|自|在|需|须|立即|一次性|共同|连带"
    r"|各自?|分别|向|按|每|将|限|尚|所?欠|分\d|分[一二两三四五六七八九十]|付|还|搬|腾|迁|为|以|自愿"
    r"|同意|继续|仍|拖|一致|负责|至迟|从|先|确认|认可|承认|结欠|共欠|还欠|\d{4}年|如期"
    rf"|{PAY}|{CONDUCT})"
)
_PAYER_AFTER = re.compile("[^，。；]{0,60}?(?:承担|赔付|赔偿|支付|负担|给付)")
_CREDITOR_BEFORE = re.compile(rf"(?:{PAY}|向|给|付|欠|为|协助|配合|补足|对|与|侵害)(?:给|了)?$")
_OWNER_OF_LOSS = re.compile("的?(?:各项|全部|经济|合理)*(?:损失|医疗费|赔偿)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a clause with one subject. `start` lies before the subject's own words."""

    subject: Mention
    start: int
    end: int


def segments_of(clause: ClauseText, end: int) -> list[Segment]:
    """Cut the clause where a new subject begins; shares listed after 其中 stay with their sum."""
    starts: list[Mention] = []
    for one in clause.mentions:
        if one.end > end or not one.parties or not _is_subject(clause.masked, one):
            continue
        if starts and _goes_on(clause.masked, starts[-1], one):
            continue
        starts.append(one)
    begins = [0] + [_begins(clause.masked, one) for one in starts[1:]] if starts else []
    ends = [*begins[1:], end] if starts else []
    return [Segment(*cut) for cut in zip(starts, begins, ends, strict=True)]


def _goes_on(masked: str, last: Mention, one: Mention) -> bool:
    """Whether `one` continues the duty of `last` rather than beginning another."""
    between = masked[last.end : one.start]
    return one.parties == last.parties or not _has_duty(between) or "其中" in between


def _has_duty(words: str) -> bool:
    paid = PAYS.search(words) and any(True for _ in amounts(words))
    return bool(paid or CONDUCTS.search(words))


def _begins(masked: str, subject: Mention) -> int:
    """Where the words of a subject begin: 超出部分242695元由被告… begins with the sum."""
    if not masked.endswith("由", 0, subject.start):
        return subject.start
    at = subject.start - 1
    while at > 0 and masked[at - 1] == "，":
        at -= 1
    return max(masked.rfind(stop, 0, at) for stop in "，；。") + 1


def _is_subject(masked: str, one: Mention) -> bool:
    before = masked[max(0, one.start - 6) : one.start]
    if one.start > 0 and not _SUBJECT_BEFORE.search(before):
        return False
    after = masked[one.end : one.end + 80]
    payer = before.endswith("由") and _PAYER_AFTER.match(after)
    return bool(payer or _SUBJECT_AFTER.match(after))


def creditor_of(clause: ClauseText, cast: Cast, segment: Segment) -> tuple[str, ...]:
    """Who is to receive: named after 向 or a verb, as owner of the loss, or as the other side."""
    debtors = set(segment.subject.parties)
    for one in clause.mentions:
        if not segment.subject.end <= one.start < segment.end:
            continue
        before = clause.masked[max(0, one.start - 6) : one.start]
        if one.parties and not debtors & set(one.parties) and _CREDITOR_BEFORE.search(before):
            return one.parties
    for one in clause.mentions:
        if one.end <= segment.subject.start and _OWNER_OF_LOSS.match(clause.masked, one.end):
            return one.parties
    return cast.across(segment.subject.parties)
