"""From clauses to obligations: each clause is a duty, a security, a condition or a declaration."""

import re
from dataclasses import replace

from zhiheng.measures.intake.reader.certificate import take_certified
from zhiheng.measures.intake.reader.clauses import Clause, Result
from zhiheng.measures.intake.reader.clausetext import ClauseText, clause_text
from zhiheng.measures.intake.reader.due import Due, due_of
from zhiheng.measures.intake.reader.duties import duties_of, fallback_in
from zhiheng.measures.intake.reader.liability import answers_of
from zhiheng.measures.intake.reader.mentions import Cast
from zhiheng.measures.intake.reader.numerals import amounts
from zhiheng.measures.intake.reader.outcome import Outcome, has, with_more
from zhiheng.measures.intake.reader.reading import Doubt, ObligationRead
from zhiheng.measures.intake.reader.securing import take_answer, take_priority, take_recourse

CLAUSE_MAX = 30_000

_DECLARES = re.compile(
    "[\n，]*(?:驳回|确认|解除|准予|准许|撤销|维持|宣告|认定|婚生|双方|原、?被告|双方当事人"
    "|申请人与被申请人|自本|至此|今后)"
)
_REJECTS = re.compile(
    "[\n，]*(?:驳回|撤销|维持|准予|准许|宣告)|双方[^。；]{0,20}(?:再无|无其他|互不)"
    "|劳动关系[^。；]{0,30}解除|[^，。；]{0,60}放弃[^，。；]{0,16}(?:请求|权利)"
    "|[^，。；]{0,20}犯[^，。；]{1,20}罪"
    "|[^，。；]{0,40}请求[^，。；]{0,6}不予支持"
    "|[^，。；]{0,40}(?:无需|无须|不再|不予)(?:向)?[^，。；]{0,30}(?:支付|给付|承担|返还|赔偿)"
)
_GENERAL_TERM = re.compile(
    "(?:^|[\n。；，])(?:上述|以上|前述)[^。；，]{0,24}?(?:款|费用|项|金额|给付)[^。；]{0,60}"
)
_CONDITIONAL = re.compile("\n*(?:如|若|倘|假如|逾期)")
_HASTENS = re.compile(
    "(?P<when>(?:任何?一期|一期|其中一期|任意一期)[^，。；]{2,20})，"
    "[^。；]*?(?:剩余|全部|未付|一次性|余款)[^。；]*?执行"
)
_SET_OFF = re.compile("相抵|互抵|抵销后|折抵后|抵扣后")
_PENAL = re.compile("利息|违约金")


def obligations_of(compact: str, result: Result, cast: Cast) -> Outcome:
    """Read every clause in order; guarantors come to stand after the debts they refer to."""
    outcome = Outcome()
    for clause in result.clauses:
        if clause.end - clause.start > CLAUSE_MAX:
            outcome.unread_clauses += 1
            sentence = f"判项{clause.label}超过{CLAUSE_MAX}字，没有读入，请核对后填写"
            outcome.doubts.append(Doubt("obligations", sentence))
            continue
        read = clause_text(compact, clause.label, clause.start, clause.end, cast)
        if not take_certified(outcome, read, cast):
            _read_clause(outcome, read, cast)
    _general_term(outcome, compact, result.clauses)
    if result.upheld_unread:
        sentence = "判决主文是维持原判，没有读到原判的判项，请粘贴一审判决主文或者逐项填写"
        outcome.doubts.append(Doubt("obligations", sentence))
    return outcome


def _read_clause(outcome: Outcome, clause: ClauseText, cast: Cast) -> None:
    if _REJECTS.match(clause.words):
        outcome.declare(clause)
        return
    if take_priority(outcome, clause):
        return
    answers = answers_of(clause.words, list(clause.mentions), len(clause.words))
    end = answers[0].who.start if answers else len(clause.words)
    duties, doubts = duties_of(clause, cast, end)
    outcome.doubts.extend(doubts)
    if duties and _SET_OFF.search(clause.words):
        outcome.doubt("principal", clause, "写的是相抵后的净额，与前面的判项重复计算")
    outcome.obligations.extend(duties)
    earlier = list(outcome.obligations)
    for answer in answers:
        take_answer(outcome, clause, answer, earlier)
    if not duties and not answers and not take_recourse(outcome, clause):
        _take_rest(outcome, clause)


def _take_rest(outcome: Outcome, clause: ClauseText) -> None:
    """A clause that orders nothing: a condition, a declaration, or one that was not understood."""
    if _CONDITIONAL.match(clause.words):
        if not _take_condition(outcome, clause):
            outcome.doubt("obligations", clause, "附条件的约定没有读入")
    elif _GENERAL_TERM.match(clause.words) and due_of(clause.words, 0, len(clause.words)).at:
        return
    elif _DECLARES.match(clause.words) or not clause.mentions:
        outcome.declare(clause)
    else:
        outcome.unread_clauses += 1
        outcome.doubt("obligations", clause, "没有读懂这一项")


def _take_condition(outcome: Outcome, clause: ClauseText) -> bool:
    """A clause about default: the rest falls due at once, or a sum stands in for a thing."""
    instead = fallback_in(clause.masked)
    things = [at for at, one in enumerate(outcome.obligations) if one.type != "money"]
    if instead and things:
        outcome.obligations[things[-1]] = with_more(outcome.obligations[things[-1]], instead)
        return True
    hastened = _HASTENS.search(clause.masked)
    if not hastened or any(True for _ in amounts(clause.masked)):
        return False
    terms = (("acceleration", True), ("condition", hastened["when"]))
    outcome.obligations[:] = [
        with_more(one, *terms) if has(one, "instalments") else one for one in outcome.obligations
    ]
    planned = any(has(one, "acceleration") for one in outcome.obligations)
    return planned and not _PENAL.search(clause.words)


def _general_term(outcome: Outcome, compact: str, clauses: tuple[Clause, ...]) -> None:
    """上述款项于…内付清, said once for all: it holds where a debt has no term of its own."""
    found = [
        due
        for one in clauses
        for said in _GENERAL_TERM.finditer(compact[one.start : one.end])
        if (due := due_of(said[0], 0, len(said[0]))).at is not None
    ]
    if len(found) == 1:
        outcome.obligations[:] = [_under(one, found[0]) for one in outcome.obligations]


def _under(duty: ObligationRead, due: Due) -> ObligationRead:
    own = duty.due_days is not None or duty.due_date is not None
    if own or duty.type != "money" or duty.refers_to or has(duty, "periodic", "instalments"):
        return duty
    return replace(duty, due_days=due.days, due_from=due.counted_from, due_date=due.on)
