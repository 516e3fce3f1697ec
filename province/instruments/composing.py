"""Whole instruments: judgment, second instance, mediation, award, notarised debt."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from province.instruments.casting import Casting, Players, Side
from province.instruments.charging import fees
from province.instruments.lending import Interest
from province.instruments.owing import CLAIMS, Paper, Result
from province.instruments.wording import Hand, yuan

Json = dict[str, Any]
Composed = tuple[str, Json]
COURTS: Final = (
    ("济南市历下区人民法院", "鲁0102"),
    ("青岛市市南区人民法院", "鲁0202"),
    ("平阴县人民法院", "鲁0124"),
)
HIGHER: Final = ("山东省济南市中级人民法院", "鲁01")
FIRST_DAY: Final = date(2023, 1, 9)
LAST_OF_DAYS: Final = 1_200


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument with its answer, in the shape of a labelled set's item."""

    id: str
    kind: str
    text: str
    expected: Json

    def as_json(self) -> Json:
        """The item as `zhiheng read --score` takes it."""
        return {"id": self.id, "kind": self.kind, "text": self.text, "expected": self.expected}


def compose(kind: str, seed: int, made_on: date | None = None) -> Instrument:
    """One instrument of that kind; the same seed writes the same one, on a given day or on some
    day. KeyError: no such kind."""
    chance = random.Random(f"{kind} {seed}")
    made_on = made_on or FIRST_DAY + timedelta(days=chance.randrange(LAST_OF_DAYS))
    text, expected = KINDS[kind](chance, made_on)
    return Instrument(f"{kind}-{seed}", kind, text, expected)


@dataclass(frozen=True, slots=True)
class Matter:
    """Who is in dispute about what, and who writes it down when."""

    hand: Hand
    players: Players
    cause: str
    made_on: date

    @classmethod
    def drawn(
        cls, chance: random.Random, made_on: date, side: Side, *, plural: bool = True
    ) -> "Matter":
        """One to two debtors, nobody to two who answer for them."""
        hand = Hand(chance)
        debtors = chance.choice((1, 1, 1, 2)) if plural else 1
        guarantors = chance.choice((0, 0, 0, 1, 2)) if plural else 0
        players = Casting(chance).players(hand, side, debtors=debtors, guarantors=guarantors)
        return cls(hand, players, chance.choice(tuple(CLAIMS)), made_on)

    def result(self, word: str, from_event: str) -> Result:
        """An empty result of an instrument of that name."""
        return Result(self.hand, self.players, Paper(word, from_event, self.made_on), self.cause)

    def number(self, code: str, kind: str) -> str:
        """A number of the year of the instrument."""
        return f"（{self.made_on.year}）{code}{kind}{self.hand.chance.randrange(100, 19_999)}号"

    def signed(self, *who: str) -> str:
        """The signature: who decided, the day, the clerk."""
        decided = "　".join((self.hand.pick(*who), "演示员"))
        return f"{decided}\n{self.hand.signed(self.made_on)}\n书记员　样例员"

    def expected(self, obligations: list[Json], listed: list[Json], **said: Any) -> Json:
        """The answer to the whole instrument."""
        return {
            "date": self.made_on.isoformat(),
            "parties": self.players.expected(),
            "obligations": obligations,
            "fees": listed,
            "delay_interest_clause": False,
        } | said


def _money_duty(word: str) -> str:
    return (
        f"如未按本{word}指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉讼法》"
        "第二百六十四条之规定，加倍支付迟延履行期间的债务利息。"
    )


def _judgment(chance: random.Random, made_on: date) -> Composed:
    matter = Matter.drawn(chance, made_on, Side("原告", "被告"))
    hand, (court, code) = matter.hand, chance.choice(COURTS)
    number = matter.number(code, "民初")
    result = matter.result("判决", "effective").filled()
    if chance.random() < 0.7:
        result.declared("诉讼")
    charged, listed = fees(hand, matter.players, "案件受理费")
    text = (
        f"{court}\n{hand.pick('民事判决书', '民 事 判 决 书')}\n{number}",
        matter.players.block(),
        _story(matter),
        "依照《中华人民共和国民法典》第五百七十七条、第六百七十五条规定，"
        + hand.pick("判决如下：", "缺席判决如下："),
        result.text(),
        _money_duty("判决"),
        f"{charged}。",
        "如不服本判决，可在判决书送达之日起十五日内，向本院递交上诉状，上诉于上一级人民法院。",
        matter.signed("审判员", "审 判 长", "审判长"),
    )
    return "\n".join(text), matter.expected(
        result.obligations, listed, case_no=number, court=court, instance="first",
        instrument_type="民事判决书", delay_interest_clause=True,
    )  # fmt: skip


def _story(matter: Matter) -> str:
    """Claims and facts, with sums and days that are not owed."""
    hand, players, made_on = matter.hand, matter.players, matter.made_on
    creditor = players.means(players.names("creditor"))
    debtors = players.means(players.names("debtor"))
    claimed, paid = (hand.sum(100 * hand.chance.randrange(1_000, 900_000)) for _ in range(2))
    accepted = hand.day(made_on - timedelta(days=60))
    lent = hand.day(made_on - timedelta(days=600))
    return (
        f"{creditor}与{debtors}{matter.cause}一案，本院于{accepted}立案受理后，依法公开开庭进行了"
        f"审理。现已审理终结。\n{creditor}向本院提出诉讼请求：判令对方支付{claimed}并承担诉讼费用。"
        f"\n经审理查明：{lent}双方订立合同，此后{debtors}陆续付款共计{paid}，余款未付。\n"
        "本院认为，合法的债权受法律保护，当事人应当全面履行义务。"
    )


def _second(chance: random.Random, made_on: date) -> Composed:
    """An appeal dismissed: the quoted result of the first instance stands."""
    side = Side("被上诉人（原审原告）", "上诉人（原审被告）")
    matter = Matter.drawn(chance, made_on, side)
    court, number = HIGHER[0], matter.number(HIGHER[1], "民终")
    hand, plain = matter.hand, matter.players.uncalled()
    hand.numbered = "一、"
    quoted = Matter(hand, plain, matter.cause, made_on).result("判决", "effective").filled()
    fen, debtors = 100 * chance.randrange(50, 9_000), plain.names("debtor")
    text = (
        f"{court}\n民 事 判 决 书\n{number}",
        matter.players.block(),
        f"上诉人{debtors[0]}因与被上诉人{plain.names('creditor')[0]}{matter.cause}一案，不服平阴县"
        f"人民法院（{made_on.year}）鲁0124民初77号民事判决，向本院提起上诉。本案现已审理终结。",
        f"一审法院判决：{quoted.text().replace(chr(10), '')}",
        "本院认为，上诉理由不能成立，一审判决认定事实清楚，适用法律正确，应予维持。"
        "依照《中华人民共和国民事诉讼法》第一百七十七条第一款第一项规定，判决如下：",
        "驳回上诉，维持原判。",
        f"二审案件受理费{hand.sum(fen)}，由上诉人{'、'.join(debtors)}负担。",
        f"本判决为终审判决。\n{matter.signed('审判长')}",
    )
    fee = {"label": "案件受理费", "amount": yuan(fen), "borne_by": list(debtors)}
    return "\n".join(text), matter.expected(
        [_upheld(one) for one in quoted.obligations], [fee | {"payable_to": None}],
        case_no=number, court=court, instance="second", instrument_type="民事判决书",
    )  # fmt: skip


def _upheld(duty: Json) -> Json:
    """The answer to a clause of the first instance that an appeal has left standing."""
    items = [f"原判{one}" for one in duty.get("refers_to", ())]
    return duty | {"clause": f"原判{duty['clause']}", "refers_to": items}


def _mediation(chance: random.Random, made_on: date) -> Composed:
    matter = Matter.drawn(chance, made_on, Side("原告", "被告"))
    hand, (court, code) = matter.hand, chance.choice(COURTS)
    number = matter.number(code, "民初")
    result = matter.result("调解书", "date")
    result.instalments() if chance.random() < 0.5 else result.main_debt()
    if matter.players.names("guarantor"):
        result.answering()
    result.add(hand.pick("双方就本案再无其他争议", "原、被告双方对其他事项互不追究"))
    charged, listed = fees(hand, matter.players, "案件受理费")
    text = (
        f"{court}\n民事调解书\n{number}",
        matter.players.block(),
        f"案由：{matter.cause}。",
        "本案审理过程中，经本院主持调解，双方当事人自愿达成如下协议：",
        result.text(),
        f"{charged}。",
        "上述协议，不违反法律规定，本院予以确认。本调解书经双方当事人签收后，即具有法律效力。",
        matter.signed("审判员"),
    )
    return "\n".join(text), matter.expected(
        result.obligations, listed, case_no=number, court=court, instance="first",
        instrument_type="民事调解书",
    )  # fmt: skip


def _award(chance: random.Random, made_on: date) -> Composed:
    matter = Matter.drawn(chance, made_on, Side("申请人", "被申请人"))
    body = "演示仲裁委员会"
    number = f"（{made_on.year}）演仲裁字第{chance.randrange(10, 999)}号"
    result = matter.result("裁决书", "service").filled()
    if chance.random() < 0.6:
        result.declared("仲裁")
    charged, listed = fees(matter.hand, matter.players, "仲裁费")
    doubled = chance.random() < 0.4
    heard = matter.hand.day(made_on - timedelta(days=40))
    text = (
        f"{body}\n裁 决 书\n{number}",
        matter.players.block(),
        f"本会根据申请人提交的仲裁申请书受理了双方之间的{matter.cause}仲裁案，并于{heard}开庭。",
        "仲裁庭认为，合同依法成立，双方均应恪守。综上，仲裁庭裁决如下：",
        result.text(),
        f"{charged}。",
        _money_duty("裁决") if doubled else "本裁决为终局裁决，自作出之日起发生法律效力。",
        matter.signed("独任仲裁员", "首席仲裁员"),
    )
    return "\n".join(text), matter.expected(
        result.obligations, listed, case_no=number, court=body, instance="arbitration",
        instrument_type="仲裁裁决书", delay_interest_clause=doubled,
    )  # fmt: skip


def _notarised(chance: random.Random, made_on: date) -> Composed:
    """An execution certificate: whom, for which sum."""
    side = Side("申请执行人", "被申请执行人")
    matter = Matter.drawn(chance, made_on, side, plural=False)
    hand, office = matter.hand, "演示市虚拟公证处"
    number = f"（{made_on.year}）演虚证执字第{chance.randrange(10, 999)}号"
    creditor, debtor = (matter.players.names(part)[0] for part in ("creditor", "debtor"))
    fen = 100 * chance.randrange(20_000, 2_000_000)
    interest = Interest(hand, fen, made_on)
    running, expected = interest.running()
    text = (
        f"{office}\n执 行 证 书\n{number}",
        matter.players.block(),
        f"{creditor}向本处申请签发执行证书。经查，双方订立的借款合同已经公证并赋予强制执行效力，"
        "借款到期未还。",
        "根据《中华人民共和国公证法》第三十七条的规定，出具本执行证书：",
        f"一、被申请执行人：{debtor}（借款人）。",
        f"二、执行标的：借款本金{hand.sum(fen)}及{interest.label}（{running}）。",
        f"{office}\n公证员　演示员\n{hand.signed(made_on)}",
    )
    duty = {
        "clause": "二", "debtors": [debtor], "creditor": creditor, "type": "money",
        "what": "借款本金", "principal": yuan(fen), "fixed_amounts": [], "interest": expected,
        "cap": None, "due_days": None, "due_date": None, "joint": "single",
    }  # fmt: skip
    return "\n".join(text), matter.expected(
        [duty], [], case_no=number, court=office, instance="notarial", instrument_type="执行证书"
    )


KINDS: Final[dict[str, Callable[[random.Random, date], Composed]]] = {
    "judgment": _judgment,
    "second_instance": _second,
    "mediation": _mediation,
    "award": _award,
    "notarised": _notarised,
}
"""By kind of instrument: how it is composed."""
