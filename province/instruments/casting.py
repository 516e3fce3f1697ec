"""Who stands in an instrument, and how the instrument calls and introduces him."""

import random
from dataclasses import dataclass, field, replace
from typing import Any, Final

from province.instruments.wording import Hand, named
from province.people import Population, Soul

Json = dict[str, Any]
FIRM_ENDS: Final = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司")
GIVEN: Final = "文安平宁远清和明立成思达宏远嘉怡若水长庚"
DOUBLE: Final = ("欧阳", "上官", "司马", "诸葛")
AGENTS: Final = ("安演示", "单样例", "项虚拟")
NATIONS: Final = ("汉族", "回族", "满族")


@dataclass(frozen=True, slots=True)
class Side:
    """What the two sides are called in this kind of instrument."""

    creditor: str
    debtor: str


@dataclass(frozen=True, slots=True)
class Role:
    """One party: who it is, which part it has, what the instrument calls it."""

    soul: Soul
    part: str
    called: str
    short: str = ""


@dataclass
class Players:
    """The parties of one instrument and the words by which it means them."""

    hand: Hand
    roles: list[Role] = field(default_factory=list)

    def names(self, part: str) -> tuple[str, ...]:
        """The full names of those who have that part."""
        return tuple(one.soul.name for one in self.roles if one.part == part)

    def means(self, names: tuple[str, ...]) -> str:
        """Words that mean these parties: with or without what they are called, short or full."""
        chosen = [one for one in self.roles if one.soul.name in names]
        words = tuple(one.short or one.soul.name for one in chosen)
        called = chosen[0].called if len({one.called for one in chosen}) == 1 else ""
        return (called if self.hand.chance.random() < 0.6 else "") + named(words, self.hand)

    def uncalled(self) -> "Players":
        """The same parties in words that do not say what they are called."""
        return Players(self.hand, [replace(one, called="") for one in self.roles])

    def block(self) -> str:
        """The paragraphs that introduce the parties and their agents."""
        lines = [_introduced(one, self.hand) for one in self.roles]
        return "\n".join(lines)

    def expected(self) -> list[Json]:
        """The parties as an answer names them."""
        return [
            {
                "role": one.part,
                "name": one.soul.name,
                "kind": "natural" if one.soul.natural else "company",
                **({"id_no": one.soul.document_number} if one.soul.natural else {}),
            }
            for one in self.roles
        ]


class Casting:
    """Finds people and firms; in one instrument nobody is taken for another."""

    def __init__(self, chance: random.Random) -> None:
        self._chance, self._people = chance, Population(chance)

    def players(self, hand: Hand, side: Side, *, debtors: int, guarantors: int) -> Players:
        """One creditor, so many debtors, so many who answer for them."""
        taken: set[str] = set()
        players = Players(hand)
        wanted = (
            ("creditor", side.creditor, 1, 0.5),
            ("debtor", side.debtor, debtors, 0.6),
            ("guarantor", side.debtor, guarantors, 0.7),
        )
        for part, called, count, natural in wanted:
            for _ in range(count):
                soul = self._soul(natural, taken)
                players.roles.append(Role(soul, part, called, self._short(soul)))
        return players

    def _soul(self, natural: float, taken: set[str]) -> Soul:
        while True:
            person = self._chance.random() < natural
            soul = self._person() if person else self._firm()
            if _core(soul) not in taken:
                taken.add(_core(soul))
                return soul

    def _person(self) -> Soul:
        if self._chance.random() < 0.5:
            return self._people.person()
        given = "".join(self._chance.sample(GIVEN, self._chance.choice((1, 2))))
        surname = self._chance.choice(
            DOUBLE if self._chance.random() < 0.1 else tuple("赵钱周吴郑王")
        )
        return self._people.person(surname + given)

    def _firm(self) -> Soul:
        firm = self._people.company()
        end = self._chance.choice(FIRM_ENDS)
        place = self._chance.choice(("", "", "演示市", "虚拟（东篱）"))
        return Soul(
            name=place + firm.name.removesuffix("有限公司") + end, natural=False,
            document_number=firm.document_number, address=firm.address, phone=firm.phone,
            represented_by=firm.represented_by,
        )  # fmt: skip

    def _short(self, soul: Soul) -> str:
        if soul.natural or self._chance.random() < 0.6:
            return ""
        return _core(soul) + "公司"


def _core(soul: Soul) -> str:
    """The part of a name by which its bearer is told from others."""
    return soul.name.removeprefix("演示市").removeprefix("虚拟（东篱）")[:4]


def _introduced(one: Role, hand: Hand) -> str:
    soul = one.soul
    words = _person(one, hand) if soul.natural else _firm(one, hand)
    if hand.chance.random() < 0.5:
        return words
    return f"{words}\n委托诉讼代理人：{hand.pick(*AGENTS)}，演示样例律师事务所律师。"


def _person(one: Role, hand: Hand) -> str:
    soul = one.soul
    born = hand.day(soul.born_on) if soul.born_on else ""
    number = hand.pick("公民身份号码", "身份证号码", "公民身份号码：") + soul.document_number
    live = hand.pick("住", "住址：", "户籍所在地") + soul.address
    head = f"{one.called}{hand.pick('：', '：', '')}{soul.name}，{'女' if soul.woman else '男'}"
    rest = hand.pick(f"{live}，{number}", f"{number}，{live}")
    return f"{head}，{born}{hand.pick('出生', '生')}，{hand.pick(*NATIONS)}，{rest}。"


def _firm(one: Role, hand: Hand) -> str:
    soul = one.soul
    short = f"（{hand.pick('以下简称', '下称')}{one.short}）" if one.short else ""
    code = f"统一社会信用代码{hand.pick('', '：')}{soul.document_number}"
    seat = hand.pick("住所地", "住所地：", "住所") + soul.address
    rest = hand.pick(f"{seat}，{code}", f"{code}，{seat}")
    head = hand.pick("董事长", "经理", "执行董事")
    return (
        f"{one.called}：{soul.name}{short}，{rest}。\n法定代表人：{soul.represented_by}，{head}。"
    )
