"""What an officer does at his own desk: save a view of the worklist, and drop it."""

from datetime import datetime
from typing import Final

from zhiheng.doors.desk import queries
from zhiheng.doors.desk.models import SavedView
from zhiheng.doors.desk.terms import MOST_VIEWS, DropTerms, ViewTerms
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.law.sources import DESIGN
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of

OWN_DESK: Final = DESIGN.art("DESK-VIEW")
CASE_PEOPLE: Final = tuple(sorted(PEOPLES - ADMINISTRATORS))


@act("保存工作台视图", by=CASE_PEOPLE, on="court", page="desk:views", cites=OWN_DESK)
def save_view(*, terms: ViewTerms, by: Officer, at: datetime) -> int:
    """Keep a view of the worklist under a name; the same name again replaces it. Gives its id."""
    with legal_act(save_view, by=by, at=at) as doing:
        named = {one.name for one in queries.saved_views(by.id)}
        if len(named | {terms.name.strip()}) > MOST_VIEWS:
            raise BadTerms.of("name", f"最多存 {MOST_VIEWS} 个视图，请先删去不用的")
        row = SavedView.objects.create(
            **row_of(doing), court=by.court, officer_id=by.id, name=terms.name.strip(),
            query=terms.query,
        )  # fmt: skip
        doing.says(f"保存工作台视图“{row.name}”")
        doing.gives(row.id)
    return row.id


@act("删去工作台视图", by=CASE_PEOPLE, on="court", page="desk:views", cites=OWN_DESK)
def drop_view(*, terms: DropTerms, by: Officer, at: datetime) -> int:
    """Drop a saved view. BadTerms: there is none of this name. Gives the row's id."""
    with legal_act(drop_view, by=by, at=at) as doing:
        if terms.name not in {one.name for one in queries.saved_views(by.id)}:
            raise BadTerms.of("name", f"没有名为“{terms.name}”的视图，可能已经删去")
        row = SavedView.objects.create(
            **row_of(doing), court=by.court, officer_id=by.id, name=terms.name, dropped=True
        )
        doing.says(f"删去工作台视图“{row.name}”")
        doing.gives(row.id)
    return row.id
