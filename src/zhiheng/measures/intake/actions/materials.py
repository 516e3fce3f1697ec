"""收取立案材料: what an applicant hands in, taken in before it is known what becomes of it."""

from datetime import datetime
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.law.sources import ZX2020
from zhiheng.measures.intake.models import Material
from zhiheng.measures.intake.terms import TakeInTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.plant.sm3 import digest

TAKEN_IN: Final = ZX2020.art(18).says("申请执行，应向人民法院提交下列文件和证件")


@act("收取立案材料", by=(Post.FILING,), on="court", page="intake:new", cites=TAKEN_IN)
def take_in(*, terms: TakeInTerms, by: Officer, at: datetime) -> int:
    """Take in the files of one application; gives the act's id, which is their receipt."""
    with legal_act(take_in, by=by, at=at) as doing:
        Material.objects.bulk_create(
            Material(
                **row_of(doing), court=by.court, officer_id=by.id, kind=one.kind, name=one.name,
                content=one.content, size_bytes=len(one.content), content_hash=digest(one.content),
                text=one.text,
            )
            for one in terms.materials
        )  # fmt: skip
        kinds = "、".join(dict.fromkeys(str(one.kind) for one in terms.materials))
        doing.says(f"收取 {len(terms.materials)} 份材料：{kinds}")
        doing.gives(doing.id)
    return doing.id
