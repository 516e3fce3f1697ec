"""重新投递: a reaction that stood still is tried again, by an act of the system administrator."""

from datetime import datetime

from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.models import Delivery, Outbox
from zhiheng.plant.officer import Officer


@act(
    "重新投递",
    by=(Post.ADMIN_SYSTEM,),
    on="court",
    page="desk:outbox",
    cites=DESIGN.art("ACT-REDELIVER"),
)
def redeliver(*, delivery_id: int, by: Officer, at: datetime) -> int:
    """Let a reaction that stands still be tried again from now on; gives the delivery's id."""
    with legal_act(redeliver, by=by, at=at) as doing:
        stuck = Delivery.objects.select_for_update().filter(
            id=delivery_id, state=Delivery.State.STUCK
        )
        delivery = stuck.first()
        if delivery is None:
            raise NotOnRecord("卡住的投递", delivery_id)
        Delivery.objects.filter(id=delivery_id).update(state=Delivery.State.RETRYING, attempts=0)
        Outbox.objects.filter(id=delivery.outbox_id).update(due_at=at)
        doing.says(f"重新投递：{delivery.reaction}")
        doing.gives(delivery_id)
    return delivery_id
