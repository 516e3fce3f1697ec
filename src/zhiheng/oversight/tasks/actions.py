"""What is done about reminders: sent when something was announced, read, and rebuilt."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db import connection

from zhiheng.law.ladder import LADDER
from zhiheng.law.posts import PEOPLES, Post
from zhiheng.oversight.tasks.models import Notice, Reading, ReminderReading
from zhiheng.oversight.tasks.queries import TO_TELL, Due, announced, to_tell, unread
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel import queries as personnel

EVERYBODY: Final = tuple(post for post in Post if post in PEOPLES)
TELL: Final = f"""
INSERT INTO tasks_reminder (act_id, happened_on, recorded_at, case_id, court, secrecy, clock_id,
    staff_id, days_before, due_on)
SELECT %(act_id)s, %(happened_on)s, %(recorded_at)s, told.* FROM ({TO_TELL}) AS told
"""


@act("发出提醒", by=(Post.SYSTEM,), on="court")
def remind(*, due: Due, by: Officer, at: datetime) -> int:
    """Remind members of staff of what an act has brought about; gives how many are reminded.

    It stands on the court's record and not on the case's: a form that is open on the case does
    not grow stale by it.
    """
    with legal_act(remind, by=by, at=at) as doing:
        _keep([due])
        doing.says(f"提醒 {len(due.notices)} 人")
        doing.gives(len(due.notices))
    return len(due.notices)


@act("发出期限提醒", by=(Post.SYSTEM,), on="court", cites=LADDER.editions[-1].cites[0])
def remind_of_clocks(*, by: Officer, at: datetime) -> int:
    """Tell of every clock that has come to a rung of the ladder since, in the officer's court and
    every court below it; gives how many reminders were entered. Run again on the same day it
    enters none."""
    with legal_act(remind_of_clocks, by=by, at=at) as doing:
        courts = [one.code for one in personnel.courts_below(by.court)]
        with connection.cursor() as cursor:
            cursor.execute(TELL, row_of(doing) | to_tell(courts, doing.day))
            told: int = cursor.rowcount
        doing.says(f"发出期限提醒 {told} 条")
        doing.gives(told)
    return told


@act("重建提醒", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court")
def rebuild(*, by: Officer, at: datetime) -> int:
    """Throw the court's reminders away and derive them anew from what was announced; gives how
    many announcements were heard. Who has read what stays on record."""
    with legal_act(rebuild, by=by, at=at) as doing:
        Notice.objects.filter(court=by.court).delete()
        heard = list(announced(by.court))
        _keep(heard)
        doing.says(f"重建提醒：由 {len(heard)} 条公告导出")
        doing.gives(len(heard))
    return len(heard)


@act("阅知提醒", by=EVERYBODY, on="court", page="desk:notices")
def mark_read(*, by: Officer, at: datetime) -> int:
    """Note that the officer has read every reminder shown to him; gives how many."""
    with legal_act(mark_read, by=by, at=at) as doing:
        waiting = unread(by.id)
        ReminderReading.objects.bulk_create(
            ReminderReading(**row_of(doing), court=by.court, reminder_id=notice.reminder_id)
            for notice in waiting
            if notice.reminder_id is not None
        )
        Reading.objects.bulk_create(
            Reading(
                **row_of(doing),
                court=by.court,
                source_act_id=notice.source_act_id,
                staff_id=by.id,
                kind=notice.kind,
            )
            for notice in waiting
            if notice.reminder_id is None
        )
        doing.says(f"阅知提醒 {len(waiting)} 条")
        doing.gives(len(waiting))
    return len(waiting)


def _keep(heard: Iterable[Due]) -> None:
    told = [due for due in heard if due.notices]
    cases = casefile.cases({due.case_id for due in told})
    Notice.objects.bulk_create(
        (
            Notice(
                source_act_id=due.source_act_id,
                case_id=due.case_id,
                court=cases[due.case_id].court,
                secrecy=cases[due.case_id].secrecy,
                staff_id=notice.staff_id,
                kind=notice.kind,
                words=notice.words,
                noted_on=due.noted_on,
            )
            for due in told
            for notice in due.notices
        ),
        batch_size=1000,
        ignore_conflicts=True,
    )
