"""Whom a clock that comes to its end concerns: the case's handler, then his team, then the chief.

Who is away is stood for by the delegate of his post; where nobody was named, the chiefs are told.
One statement finds them, however many clocks there are; it looks at clocks that are due only.
"""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from zhiheng.law.duties import DUTIES
from zhiheng.law.ladder import OVERDUE, Told, reaches
from zhiheng.law.passing import PASSED
from zhiheng.law.posts import Post
from zhiheng.registers.personnel.terms import TeamRole

TO_TELL: Final = """
WITH ladder AS (
    SELECT * FROM unnest(%(days_before)s::int[], %(due_from)s::date[], %(due_until)s::date[],
        %(handler)s::bool[], %(deputy)s::bool[], %(team_head)s::bool[], %(chief)s::bool[])
        AS rung (days_before, due_from, due_until, handler, deputy, team_head, chief)
), reached AS MATERIALIZED (
    SELECT k.id, k.case_id, k.court, k.secrecy, k.handler_key, k.due_on, ladder.*,
        k.key = ANY(%(keys)s) AS of_court
    FROM nodes_clock k
    JOIN ladder ON k.due_on BETWEEN ladder.due_from AND ladder.due_until
        AND k.due_on - k.from_on > ladder.days_before
    WHERE k.court = ANY(%(courts)s) AND k.due_on <= %(farthest)s
        AND (k.key = ANY(%(keys)s) OR k.key = ANY(%(passed)s) AND ladder.days_before = %(overdue)s)
        AND k.met_on IS NULL AND k.stopped_on IS NULL
        AND NOT EXISTS (
            SELECT FROM tasks_reminder AS told WHERE told.clock_id = k.id
                AND told.due_on = k.due_on AND told.days_before = ladder.days_before)
), lent AS (
    SELECT s.court_id AS court, d.holder_id, d.delegate_id, d.post
    FROM personnel_standing_delegation d JOIN personnel_staff s ON s.id = d.delegate_id
    WHERE s.court_id = ANY(%(courts)s) AND %(on)s BETWEEN d.from_on AND d.until_on
), chiefs AS (
    SELECT s.court_id AS court, h.staff_id
    FROM personnel_holding h JOIN personnel_staff s ON s.id = h.staff_id
    WHERE s.court_id = ANY(%(courts)s) AND h.post = %(chief_post)s
        AND %(on)s BETWEEN h.from_on AND coalesce(h.until_on, 'infinity')
    UNION SELECT court, delegate_id FROM lent WHERE post = %(chief_post)s
), seats AS (
    SELECT DISTINCT ON (d.court_id, m.staff_id) d.court_id AS court, m.team_id, m.staff_id, m.role
    FROM personnel_teammember m
    JOIN personnel_team t ON t.id = m.team_id
    JOIN personnel_division d ON d.id = t.division_id
    WHERE d.court_id = ANY(%(courts)s) AND m.from_on <= %(on)s
    ORDER BY d.court_id, m.staff_id, m.id DESC
), away AS (
    SELECT DISTINCT s.court_id AS court, a.staff_id,
        EXISTS (SELECT FROM lent
                WHERE lent.court = s.court_id AND lent.holder_id = a.staff_id) AS stood_for
    FROM personnel_absence a JOIN personnel_staff s ON s.id = a.staff_id
    WHERE s.court_id = ANY(%(courts)s) AND %(on)s BETWEEN a.from_on AND a.until_on
), instead AS (
    SELECT away.court, away.staff_id AS meant_id, lent.delegate_id AS staff_id
    FROM away JOIN lent ON lent.court = away.court AND lent.holder_id = away.staff_id
    UNION SELECT court, staff_id, staff_id FROM away WHERE NOT stood_for
    UNION SELECT away.court, away.staff_id, chiefs.staff_id
    FROM away JOIN chiefs ON chiefs.court = away.court WHERE NOT stood_for
), meant AS (
    SELECT r.*, r.handler_key AS meant_id FROM reached r WHERE r.handler AND r.handler_key <> 0
    UNION ALL
    SELECT r.*, his.staff_id FROM reached r
    JOIN seats mine ON mine.court = r.court AND mine.staff_id = r.handler_key
    JOIN seats his ON his.court = mine.court AND his.team_id = mine.team_id
    WHERE r.of_court AND (
        r.deputy AND his.role = %(deputy_seat)s OR r.team_head AND his.role = %(head_seat)s)
    UNION ALL
    SELECT r.*, chiefs.staff_id FROM reached r JOIN chiefs ON chiefs.court = r.court
    WHERE r.of_court AND r.chief OR r.handler_key = 0
)
SELECT DISTINCT m.case_id, m.court, m.secrecy, m.id AS clock_id,
    coalesce(i.staff_id, m.meant_id) AS staff_id, m.days_before, m.due_on
FROM meant m
LEFT JOIN instead i ON i.court = m.court AND i.meant_id = m.meant_id AND m.handler_key <> 0
"""
"""Everyone whom a running clock at a rung it had not come to before concerns; a case without a
handler concerns the chiefs, whoever of them is there. Of a day that somebody else was to keep, the
handler alone is told, and only once it has passed."""


def to_tell(courts: Collection[str], on: date) -> dict[str, Any]:
    """The values of TO_TELL: the clocks of these courts by the ladder of a day."""
    spans = reaches(on)
    told = {str(role.name).lower(): [role in one.rung.told for one in spans] for role in Told}
    return told | {
        "courts": [*courts],
        "on": on,
        "keys": [*DUTIES],
        "passed": [*PASSED],
        "overdue": OVERDUE,
        "days_before": [one.rung.days_before for one in spans],
        "due_from": [one.due_from for one in spans],
        "due_until": [one.due_until for one in spans],
        "farthest": max(one.due_until for one in spans),
        "chief_post": Post.BUREAU_CHIEF,
        "deputy_seat": TeamRole.ASSISTANT,
        "head_seat": TeamRole.JUDGE,
    }
