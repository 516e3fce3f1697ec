"""What an officer must say to have certificates issued or revoked, and a paper signed."""

from dataclasses import dataclass
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.seals.terms import LONGEST_GROUND

MOST_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateTerms:
    """For whom certificates are issued: officers of the court, and its seal."""

    staff_ids: tuple[int, ...] = ()
    seal: bool = False

    def __post_init__(self) -> None:
        if not self.staff_ids and not self.seal:
            raise BadTerms.of("staff_ids", "请选择要签发证书的人员，或者勾选院印")
        if len(set(self.staff_ids)) != len(self.staff_ids):
            raise BadTerms.of("staff_ids", "同一人选了两次，请重新选择")
        if len(self.staff_ids) > MOST_AT_ONCE:
            raise BadTerms.of("staff_ids", f"一次最多签发 {MOST_AT_ONCE} 张，请分批办理")


@dataclass(frozen=True, slots=True, kw_only=True)
class RevocationTerms:
    """Which certificate counts no longer, and why."""

    certificate_id: int
    ground: str

    def __post_init__(self) -> None:
        if not self.ground.strip() or len(self.ground) > LONGEST_GROUND:
            raise BadTerms.of("ground", f"请写明吊销的理由，不超过 {LONGEST_GROUND} 字")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealTerms:
    """The paper to sign or to seal."""

    paper_id: int
