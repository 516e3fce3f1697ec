"""What the record speaks for."""

import pytest

from zhiheng.law.triage import Holding, Proposal, Seen, propose

CLAIM = 30_000_000
ENOUGH = Holding(worth_fen=CLAIM, is_money=True)
SOME = Holding(worth_fen=100, is_money=True)
FLAT = Holding(worth_fen=96_000_000, is_money=False)


def proposed(*holdings: Holding, is_money: bool = True, investigated: bool = False) -> Proposal:
    return propose(
        Seen(is_money=is_money, claim_fen=CLAIM, holdings=holdings, investigated=investigated)
    )


@pytest.mark.parametrize(
    ("holdings", "investigated", "state", "sale", "track", "line"),
    [
        ((), False, "待查", None, "快执", "继续调查"),
        ((), True, "无财产", None, "快执", "终本核查"),
        ((ENOUGH,), False, "有财产", "无需变价", "快执", "处置"),
        ((ENOUGH, FLAT), False, "有财产", "无需变价", "快执", "处置"),
        ((SOME,), False, "有财产", "无需变价", "快执", "处置"),
        ((FLAT,), False, "有财产", "需要变价", "难案", "处置"),
        ((SOME, FLAT), True, "有财产", "需要变价", "难案", "处置"),
    ],
)
def test_holdings_decide_state_sale_and_track(
    holdings: tuple[Holding, ...], investigated: bool, state: str, sale: str | None, track: str,
    line: str,
) -> None:  # fmt: skip
    said = proposed(*holdings, investigated=investigated)
    assert (said.property_state, said.sale, said.track, said.next_line) == (
        state, sale, track, line,
    )  # fmt: skip


def test_conduct_is_a_hard_case() -> None:
    said = proposed(is_money=False)
    assert (said.category, said.track) == ("行为类", "难案")


def test_an_unknown_claim_is_never_covered() -> None:
    said = propose(Seen(is_money=True, claim_fen=None, holdings=(SOME, FLAT)))
    assert said.sale == "需要变价"
