"""保存计算: what was reckoned is kept in the case, with its inputs and worksheet."""

from datetime import datetime

from zhiheng.law.money.delay import TWO_PARTS
from zhiheng.law.money_words import yuan
from zhiheng.law.posts import Post
from zhiheng.measures.reckoning.models import Calculation
from zhiheng.measures.reckoning.queries.saved import next_ordinal
from zhiheng.measures.reckoning.queries.standing import NO_DEBT, reckon
from zhiheng.measures.reckoning.terms import ReckoningTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import actions as casefile


@act(
    "保存计算",
    by=(Post.HANDLER, Post.ASSISTANT, Post.CLERK),
    page="reckoning:debt",
    cites=TWO_PARTS,
)
def save_calculation(*, case_id: int, terms: ReckoningTerms, by: Officer, at: datetime) -> int:
    """Reckon the debt of the case once more and keep inputs, result and worksheet; gives its id.

    BadTerms: the instrument states nothing that can be reckoned.
    """
    with legal_act(save_calculation, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        reckoned = reckon(case_id, terms)
        if not reckoned.parts:
            raise BadTerms.of("reckoned_on", "；".join(reckoned.unclear) or NO_DEBT)
        row = Calculation.objects.create(
            **row_of(doing),
            case_id=case_id,
            court=case.court,
            secrecy=case.secrecy,
            ordinal=next_ordinal(case_id),
            reckoned_on=terms.reckoned_on,
            total_fen=reckoned.total_fen,
            remark=terms.remark,
            inputs=terms.as_json(),
            reckoned=reckoned.as_json(),
        )
        through = f"（{reckoned.sentence}）" if reckoned.sentence else ""
        doing.says(f"计算欠款：至 {terms.reckoned_on} 尚欠 {yuan(reckoned.total_fen)} 元{through}")
        doing.gives(row.id)
    return row.id
