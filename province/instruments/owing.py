"""The clauses of a result: sums, interest, penalties, things, acts, and who answers for whom."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from province.instruments.casting import Players
from province.instruments.lending import Interest
from province.instruments.wording import Hand, yuan

Json = dict[str, Any]
CLAIMS: Final = {
    "借款合同纠纷": "借款本金", "买卖合同纠纷": "货款", "建设工程施工合同纠纷": "工程款",
    "租赁合同纠纷": "租金", "承揽合同纠纷": "加工费", "民间借贷纠纷": "借款",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """What the clauses call the instrument, and from which event its days run."""

    word: str
    from_event: str
    made_on: date


@dataclass
class Result:
    """Clauses in their order, with the answers; `label` follows the clauses."""

    hand: Hand
    players: Players
    paper: Paper
    cause: str
    clauses: list[str] = field(default_factory=list)
    obligations: list[Json] = field(default_factory=list)

    @property
    def label(self) -> str:
        """The number of the clause that is being written."""
        return self.hand.label(len(self.clauses) + 1)

    def amount_fen(self, low: int, high: int) -> int:
        """A sum: often round, sometimes with cents."""
        whole = self.hand.chance.randrange(low, high)
        if self.hand.chance.random() < 0.4:
            whole = max(1, whole // 10_000) * 10_000
        return whole * 100 + (
            self.hand.chance.randrange(100) if self.hand.chance.random() < 0.4 else 0
        )

    def within(self) -> tuple[str, Json]:
        """By when: days from the instrument's own event, or a day."""
        hand, paper = self.hand, self.paper
        if paper.from_event == "date" or hand.chance.random() < 0.1:
            last = paper.made_on + timedelta(days=hand.chance.randrange(20, 120))
            words = f"于{hand.day(last)}{hand.pick('前', '之前')}"
            return words, {"due_days": None, "due_date": last.isoformat()}
        count = hand.chance.choice((5, 7, 10, 15, 30))
        event = paper.from_event
        happened = hand.pick("生效", "发生法律效力") if event == "effective" else "送达"
        since = hand.pick("之日起", "后", "之后")
        words = (
            f"{hand.pick('于', '应于', '在')}本{paper.word}{happened}{since}{hand.count(count)}日内"
        )
        return words, {"due_days": count, "due_from": event, "due_date": None}

    def duty(self, debtors: tuple[str, ...], **said: Any) -> Json:
        """An obligation's answer; what is not said is empty."""
        plain: Json = {
            "clause": self.label, "debtors": list(debtors), "type": "money",
            "creditor": self.players.names("creditor")[0], "what": "", "principal": None,
            "fixed_amounts": [], "interest": [], "cap": None, "due_days": None, "due_date": None,
            "joint": "single" if len(debtors) == 1 else "joint_and_several",
        }  # fmt: skip
        return plain | said

    def add(self, words: str, *obligations: Json) -> None:
        """One more clause."""
        self.obligations.extend(obligations)
        self.clauses.append(words)

    def filled(self) -> "Result":
        """The usual clauses: a sum, or an act or a thing; what stands beside it; who answers."""
        chance = self.hand.chance
        way, guarantors = chance.random(), self.players.names("guarantor")
        if guarantors or way > 0.22:
            self.main_debt()
        elif way < 0.08:
            self.thing()
        elif way < 0.16 or len(self.players.names("debtor")) < 2:
            self.deed()
        else:
            self.by_shares()
        if chance.random() < 0.35:
            self.beside()
        if guarantors:
            self.answering()
        return self

    def main_debt(self) -> None:
        """The debtors pay the sum, often with interest, sometimes with a ceiling."""
        hand, players = self.hand, self.players
        debtors, (when, due) = players.names("debtor"), self.within()
        fen = self.amount_fen(3_000, 3_000_000)
        words = f"{players.means(debtors)}{when}{self._together(debtors)}{self._pay(fen)}"
        said: Json = {"principal": yuan(fen), **due}
        if hand.chance.random() < 0.75:
            interest = Interest(hand, fen, self.paper.made_on, self.paper.word)
            words, said = self._with_interest(words, said, interest)
        self.add(words, self.duty(debtors, **said))

    def _with_interest(self, words: str, said: Json, interest: Interest) -> tuple[str, Json]:
        hand, label = self.hand, interest.label
        running, expected = interest.running()
        said = said | {"interest": expected}
        if hand.chance.random() < 0.15:
            accrued_fen = self.amount_fen(500, 30_000)
            until = hand.day(interest.since - timedelta(days=1))
            words += f"、截至{until}的利息{hand.sum(accrued_fen)}"
            fixed = {"label": "利息", "amount": yuan(accrued_fen), "in_principal": False}
            said |= {"fixed_amounts": [fixed]}
        if hand.chance.random() < 0.12:
            cap_fen = self.amount_fen(1_000, 90_000)
            running += f"，{label}总额以不超过{hand.sum(cap_fen)}为限"
            said |= {"cap": yuan(cap_fen)}
        return f"{words}{hand.pick('及', '，并支付')}{label}（{running}）", said

    def _together(self, debtors: tuple[str, ...]) -> str:
        return (
            self.hand.pick("共同", "连带", "") if len(debtors) > 1 else self.hand.pick("", "一次性")
        )

    def _pay(self, fen: int) -> str:
        hand, creditor = self.hand, self.players.means(self.players.names("creditor"))
        what = CLAIMS[self.cause]
        verb = hand.pick("偿还", "归还") if "借款" in what else hand.pick("支付", "给付")
        sum_ = hand.sum(fen)
        return hand.pick(f"{verb}{creditor}{what}{sum_}", f"向{creditor}{verb}{what}{sum_}")

    def beside(self) -> None:
        """A clause of its own for a penalty or for lawyers' fees."""
        hand, debtors = self.hand, self.players.names("debtor")
        fen, (when, due) = self.amount_fen(1_000, 60_000), self.within()
        label = hand.pick("违约金", "律师代理费", "保全担保费")
        creditor = self.players.means(self.players.names("creditor"))
        words = f"{self.players.means(debtors)}{when}向{creditor}{hand.pick('支付', '赔偿')}{label}"
        fixed = {"label": label, "amount": yuan(fen), "in_principal": False}
        self.add(f"{words}{hand.sum(fen)}", self.duty(debtors, fixed_amounts=[fixed], **due))

    def by_shares(self) -> None:
        """Each debtor owes his own part of the sum."""
        hand, debtors = self.hand, self.players.names("debtor")
        parts = [self.amount_fen(2_000, 80_000) for _ in debtors]
        when, due = self.within()
        owed = "、".join(f"{name}{hand.sum(fen)}" for name, fen in zip(debtors, parts, strict=True))
        creditor = self.players.means(self.players.names("creditor"))
        words = f"{self.players.means(debtors)}{when}按份向{creditor}支付{CLAIMS[self.cause]}"
        total = sum(parts)
        said = {"principal": yuan(total), "joint": "shares", **due}
        self.add(f"{words}{hand.sum(total)}（其中{owed}）", self.duty(debtors, **said))

    def answering(self) -> None:
        """Those who answer for the debtors: jointly, after them, or up to a sum."""
        hand, who = self.hand, self.players.names("guarantor")
        item, means = hand.label(1), self.players.means(who)
        debtors = self.players.means(self.players.names("debtor"))
        debt = hand.pick(f"上述第{item}项", f"本{self.paper.word}第{item}项", f"第{item}项确定的")
        said: Json = {"refers_to": [item], "joint": "joint_and_several"}
        way = hand.chance.randrange(4)
        if way == 0:
            how = hand.pick("补充赔偿", "补充清偿")
            words = f"{means}对{debtors}{debt}债务中不能清偿的部分承担{how}责任"
            said["joint"] = "supplementary"
        elif way == 1:
            fen = self.amount_fen(10_000, 900_000)
            how = hand.pick("连带清偿", "连带保证")
            words = f"{means}在{hand.sum(fen)}范围内对{debt}债务承担{how}责任"
            said["limit"] = yuan(fen)
        else:
            owed = hand.pick("付款义务", "债务", "给付义务")
            words = f"{means}对{debtors}{debt}{owed}承担{hand.pick('连带清偿', '连带')}责任"
        if hand.chance.random() < 0.5:
            words += f"，承担责任后有权向{debtors}追偿"
        self.add(words, self.duty(who, **said))

    def thing(self) -> None:
        """A thing is to be given back."""
        debtors, (when, due) = self.players.names("debtor"), self.within()
        creditor = self.players.means(self.players.names("creditor"))
        what = self.hand.pick(
            "挖掘机一台（编号YS-8）", "公司公章一枚", "样例牌小型客车一辆（虚构号牌）"
        )
        words = f"{self.players.means(debtors)}{when}向{creditor}返还{what}"
        self.add(words, self.duty(debtors, type="delivery", joint="single", **due))

    def deed(self) -> None:
        """An act is owed."""
        debtors, (when, due) = self.players.names("debtor"), self.within()
        creditor = self.players.means(self.players.names("creditor"))
        where = "位于演示市虚拟区样例街8号的房屋"
        words = f"{self.players.means(debtors)}{when}协助{creditor}办理{where}的过户登记手续"
        self.add(words, self.duty(debtors, type="conduct", joint="single", **due))

    def instalments(self) -> None:
        """An agreed plan: the whole sum, then its parts by day."""
        hand, debtors = self.hand, self.players.names("debtor")
        part_fen, count = self.amount_fen(5_000, 50_000), hand.chance.choice((2, 3, 4))
        first = self.paper.made_on + timedelta(days=30)
        days = [first + timedelta(days=31 * place) for place in range(count)]
        creditor = self.players.means(self.players.names("creditor"))
        owed = f"{CLAIMS[self.cause]}{hand.sum(part_fen * count)}"
        head = f"{self.players.means(debtors)}{self._together(debtors)}支付{creditor}{owed}"
        plan = "，".join(f"于{hand.day(day)}前支付{hand.sum(part_fen)}" for day in days)
        words = f"{head}，{hand.pick('分期履行', '款项支付方式')}：{plan}"
        self.add(words, self.duty(debtors, principal=yuan(part_fen * count)))

    def declared(self, request: str) -> None:
        """Something with nothing to enforce."""
        creditor = self.players.means(self.players.names("creditor"))
        self.add(f"驳回{creditor}的其他{request}请求")

    def text(self) -> str:
        """The clauses with their numbers."""
        stop = self.hand.pick("；\n", "。\n", "；")
        lines = [self.hand.opening(at) + words for at, words in enumerate(self.clauses, start=1)]
        return stop.join(lines) + "。"
