"""What the court sets before it draws: seeds and their hashes, weights, the teams of tribunals."""

from datetime import date, datetime
from typing import Final

from zhiheng.law.assignment import (
    commitment,
    month_of,
)
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN, FF2006_35
from zhiheng.measures.assignment import queries
from zhiheng.measures.assignment.models import (
    HandlerWeight,
    Seed,
    SeedReveal,
    TribunalTeam,
)
from zhiheng.measures.assignment.terms import (
    RevealTerms,
    SeedTerms,
    TribunalTerms,
    WeightTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.personnel import queries as personnel

COMMITTED: Final = DESIGN.art("ASSIGN-SEED")


@act("公布分案种子", by=(Post.BUREAU_CHIEF, Post.COMMAND), on="court", page="assignment:seed")
def publish_seed(*, terms: SeedTerms, by: Officer, at: datetime) -> int:
    """Seal the seed of this or the next month and publish its hash; gives the seed's id."""
    with legal_act(publish_seed, by=by, at=at) as doing:
        if terms.month < month_of(doing.day):
            raise BadTerms.of("month", f"{terms.month} 已经过去，只能公布本月或者以后月份的种子")
        if queries.seed(by.court, terms.month) is not None:
            raise BadTerms.of("month", f"{terms.month} 的种子已经公布，不能更换")
        seed_hash = commitment(terms.seed)
        row = Seed.objects.create(
            **row_of(doing), court=by.court, month=terms.month, seed_hash=seed_hash, seed=terms.seed
        )
        doing.says(f"公布 {terms.month} 分案种子的哈希（SM3）：{seed_hash}")
        doing.gives(row.id)
    return row.id


@act("公布分案种子明文", by=(Post.BUREAU_CHIEF, Post.COMMAND), on="court", page="assignment:reveal")
def reveal_seed(*, terms: RevealTerms, by: Officer, at: datetime) -> int:
    """Publish the seed of a month that is over, so that anyone can recompute it; gives its id.

    Refused before the month is over. BadTerms: no seed, or published already.
    """
    with legal_act(reveal_seed, by=by, at=at) as doing:
        row = Seed.objects.filter(court=by.court, month=terms.month).first()
        if row is None:
            raise BadTerms.of("month", f"{terms.month} 没有公布过种子")
        if SeedReveal.objects.filter(commitment=row).exists():
            raise BadTerms.of("month", f"{terms.month} 的种子明文已经公布")
        _refuse_early(terms.month, doing.day)
        told = SeedReveal.objects.create(
            **row_of(doing), court=by.court, commitment=row, seed=row.seed
        )
        doing.says(f"公布 {terms.month} 分案种子明文，任何人可以复算当月分案")
        doing.gives(told.id)
    return told.id


@act(
    "确定分案权重", by=(Post.BUREAU_CHIEF,), on="court", page="assignment:weigh",
    cites=FF2006_35.art(2),
)  # fmt: skip
def weigh(*, terms: WeightTerms, by: Officer, at: datetime) -> int:
    """Set how much of the draw falls to a handler from now on; gives the row's id."""
    with legal_act(weigh, by=by, at=at) as doing:
        named = {one.id: one.name for one in personnel.handlers_of(by.court, doing.day)}
        if terms.staff_id not in named:
            raise BadTerms.of("staff_id", "所选人员不是本院在任的承办法官，请重新选择")
        row = HandlerWeight.objects.create(
            **row_of(doing), court=by.court, staff_id=terms.staff_id, weight=terms.weight,
            ground=terms.ground.strip(),
        )  # fmt: skip
        doing.says(f"{named[terms.staff_id]}的分案权重定为{terms.weight.words}：{terms.ground}")
        doing.gives(row.id)
    return row.id


@act("指定法庭执行团队", by=(Post.BUREAU_CHIEF,), on="court", page="assignment:tribunal")
def name_tribunal_team(*, terms: TribunalTerms, by: Officer, at: datetime) -> int:
    """Name the team that enforces what a tribunal tried; gives the row's id."""
    with legal_act(name_tribunal_team, by=by, at=at) as doing:
        bodies = {one.id: one.name for one in queries.tribunals(by.court)}
        teams = {one.id: one.name for one in personnel.teams_of(by.court, doing.day)}
        if terms.division_id not in bodies:
            raise BadTerms.of("division_id", "所选机构不是本院的人民法庭，请重新选择")
        if terms.team_id not in teams:
            raise BadTerms.of("team_id", "所选团队不是本院的执行团队，请重新选择")
        row = TribunalTeam.objects.create(
            **row_of(doing), court=by.court, division_id=terms.division_id, team_id=terms.team_id
        )
        doing.says(f"{bodies[terms.division_id]}审理的案件由{teams[terms.team_id]}执行")
        doing.gives(row.id)
    return row.id


def _refuse_early(month: str, on: date) -> None:
    if month_of(on) <= month:
        raise Refused.because(
            "ASSIGN-REVEAL",
            "月份已经结束",
            COMMITTED,
            f"今天 {on}，{month} 还没有结束",
            "请在月末之后公布种子明文；提前公布，余下的分案就可以预知",
        )
