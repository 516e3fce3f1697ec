"""Signature and seal on a paper (署名、用印): what the law asks before a paper may bear them."""

from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import years
from zhiheng.law.sources import DESIGN, MSF2023, WC2013

SIGNED_AND_SEALED: Final = MSF2023.art(157, 3).says("由审判人员、书记员署名，加盖人民法院印章")
"""Said of rulings; taken for every paper that leaves the court."""

ELECTRONIC_SEAL: Final = WC2013.art(4).says("应当加盖电子印章")
SAFE_SEAL: Final = WC2013.art(1).says("具有符合安全规范的电子印章系统")
AFTER_APPROVAL: Final = DESIGN.art("SEAL-APPROVED").doubted(
    "先批准后用印是通行的用印规矩，条文只要求批准和加盖印章，未写明先后"
)
OWN_HAND: Final = DESIGN.art("SEAL-OWN").doubted("由签发人本人署名系对署名一词的理解")

CERTIFICATE_LASTS: Final = dated(
    "数字证书的有效期",
    since(
        "2020-01-01",
        years(2),
        DESIGN.art("SEAL-LASTS").doubted("演示证书机构自定二年，正式证书以其签发机构的规则为准"),
        checked="2026-11-21",
    ),
)
