"""登记、更正到访提示: what a visitor has to know of a party, on the party's own record."""

from datetime import datetime

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.law.visits import NEEDED_ONLY, SET_RIGHT
from zhiheng.measures.visiting import queries
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.persons import actions as persons
from zhiheng.registers.persons.terms import CautionTerms

NOTERS = (Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BAILIFF)


@act("登记到访提示", by=NOTERS, page="visiting:note", cites=NEEDED_ONLY)
def note_caution(*, case_id: int, terms: CautionTerms, by: Officer, at: datetime) -> int:
    """Keep what a visitor has to know of a party of the case; gives its id."""
    with legal_act(note_caution, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        if terms.corrects is not None:
            raise BadTerms.of("corrects", "更正已有的提示，请用“更正到访提示”办理")
        return _kept(doing, case, terms, "登记")


@act("更正到访提示", by=(Post.HANDLER,), page="visiting:profile", cites=SET_RIGHT)
def correct_caution(*, case_id: int, terms: CautionTerms, by: Officer, at: datetime) -> int:
    """Set right what stands of a party, or take it back, on the person's request or one's own.

    What was entered before stays readable. Gives the id of the new version.
    """
    with legal_act(correct_caution, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        standing = {one.id: one for one in queries.standing_of(case_id, doing.day)}
        held = standing.get(terms.corrects or 0)
        if held is None or held.person_id != terms.person_id:
            raise BadTerms.of("corrects", "所选提示已经更正或者失效，请刷新后重新选择")
        return _kept(doing, case, terms, "撤销" if terms.withdrawn else "更正")


def _kept(doing: LegalAct, case: CaseCard, terms: CautionTerms, done: str) -> int:
    _refuse_secret(case)
    person = queries.party_of(case.id, terms.person_id)
    caution_id = persons.enter_caution(doing, terms=terms)
    doing.says(f"{done}对{person.name}的到访提示：{terms.kind}，有效至 {terms.until_on}")
    doing.gives(caution_id)
    return caution_id


def _refuse_secret(case: CaseCard) -> None:
    if case.secrecy:
        raise Refused.because(
            "A1-VISIT-03",
            "涉密案件的情况不记入跨法院共享的到访提示",
            DESIGN.art("A1-VISIT-03"),
            "本案已经定密",
            "请记入本案的工作记事",
        )
