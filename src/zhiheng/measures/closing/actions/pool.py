"""Who keeps a case that was closed for now: the court's team, or its handler as before."""

from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.rows import of
from zhiheng.measures.closing.models import Custody
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.terms import TeamRole


def into_pool(doing: LegalAct, case: CaseCard, ground: str) -> str:
    """Move the case to the team that keeps such cases; gives a clause for the act's sentence.

    Nothing moves where the court has named no team; the change of handler stands on record.
    """
    team_id = queries.pool_team(case.court)
    teams = personnel.teams_of(case.court, doing.day)
    team = next((one for one in teams if one.id == team_id), None)
    if team is None:
        return ""
    keeper_id, keeper = next(
        (id, name) for id, name, role in team.members if role == TeamRole.JUDGE
    )
    Custody.objects.create(
        **of(doing, case),
        team_id=team.id,
        keeper_id=keeper_id,
        former_id=case.handler_id,
        ground=ground,
    )
    if keeper_id != case.handler_id:
        casefile.assign(doing, case_id=case.id, handler_id=keeper_id, reason=ground)
    return f"，移交{team.name}（{keeper}）管理"
