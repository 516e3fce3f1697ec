"""到访提示: what whoever goes to a person's door has to know beforehand (A1-VISIT, product U24).

Danger and vulnerability weigh the same: an officer is warned, and a child, an ill or an old person
is not taken by surprise. Such knowledge is sensitive: it is no more than the visit needs, ends by
itself and is set right when it is wrong.
"""

from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import months
from zhiheng.law.sources import DESIGN, GX2021

NEEDED_ONLY: Final = GX2021.art(34).says("不得超出履行法定职责所必需的范围和限度")
SET_RIGHT: Final = GX2021.art(46, 1).says("有权请求个人信息处理者更正、补充")


class CautionKind(StrEnum):
    """What is to be known before a visit."""

    VIOLENCE = "曾经暴力抗拒"
    WEAPON = "持有危险器具"
    ANIMAL = "饲养烈性动物"
    CHILD = "有未成年人"
    AGED = "有高龄老人"
    ILL = "有重病患者"
    DISABLED = "有残疾人"
    PREGNANT = "有孕妇、产妇"

    @property
    def danger(self) -> bool:
        """Whether it threatens the officers; otherwise somebody there needs care."""
        return self in (CautionKind.VIOLENCE, CautionKind.WEAPON, CautionKind.ANIMAL)


LASTS: Final = dated(
    "到访提示的最长期间",
    since(
        "2026-01-01",
        months(12),
        DESIGN.art("A1-VISIT-02").doubted("法律没有规定期间；设计取法，届满须重新核实"),
        checked="2026-11-21",
    ),
)
"""After how long at most a caution ends by itself."""
