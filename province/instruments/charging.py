"""Who bears the costs of a case, and to whom he pays them."""

from typing import Any, Final

from province.instruments.casting import Players
from province.instruments.wording import Hand, yuan

Json = dict[str, Any]
ALSO_SAID: Final = {"财产保全费": ("财产保全费", "保全费", "财产保全申请费")}


def fees(hand: Hand, players: Players, label: str) -> tuple[str, list[Json]]:
    """One to two fees, borne by the debtors or divided; sums are the share borne."""
    words, expected = _borne(hand, players, label)
    if label == "案件受理费" and hand.chance.random() < 0.35:
        more, listed = _borne(hand, players, "财产保全费")
        return f"{words}。{more}", expected + listed
    return words, expected


def _borne(hand: Hand, players: Players, label: str) -> tuple[str, list[Json]]:
    total_fen = 200 * hand.chance.randrange(25, 10_000)
    head = f"{hand.pick(*ALSO_SAID.get(label, (label,)))}{hand.sum(total_fen)}"
    if hand.chance.random() < 0.33:
        return _divided(hand, players, label, head, total_fen)
    debtors = players.names("debtor")
    if label == "案件受理费" and hand.chance.random() < 0.5:
        total_fen //= 2
        halved = hand.pick("减半收取计", "因适用简易程序减半收取", "减半收取")
        head += f"，{halved}{hand.sum(total_fen)}"
    elif hand.chance.random() < 0.3:
        head += f"（{players.means(players.names('creditor'))}已预交）"
    together = "共同负担" if len(debtors) > 1 else "承担"
    words = f"{head}，由{players.means(debtors)}{hand.pick('负担', together)}"
    payable_to, tail = _payable(hand, players)
    return words + tail, [_fee(label, total_fen, debtors, payable_to)]


def _divided(
    hand: Hand, players: Players, label: str, head: str, total_fen: int
) -> tuple[str, list[Json]]:
    creditor, debtors = players.names("creditor"), players.names("debtor")
    mine_fen = total_fen // 300 * 100
    other_fen = total_fen - mine_fen
    mine = f"由{players.means(creditor)}负担{hand.sum(mine_fen)}"
    other = f"{hand.pick('由', '')}{players.means(debtors)}负担{hand.sum(other_fen)}"
    return f"{head}，{mine}，{other}", [
        _fee(label, mine_fen, creditor, None),
        _fee(label, other_fen, debtors, None),
    ]


def _payable(hand: Hand, players: Players) -> tuple[str | None, str]:
    """To whom the fee is paid, as an answer names him, and how that is said."""
    way = hand.chance.randrange(4)
    if way == 0:
        return "court", f"，于本文书生效之日起七日内向本院{hand.pick('交纳', '缴纳')}"
    if way == 1:
        creditor = players.means(players.names("creditor"))
        return "creditor", f"，随上述款项{hand.pick('一并支付给', '直接支付给')}{creditor}"
    return None, ""


def _fee(label: str, fen: int, by: tuple[str, ...], payable_to: str | None) -> Json:
    return {"label": label, "amount": yuan(fen), "borne_by": list(by), "payable_to": payable_to}
