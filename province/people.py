"""Invented people and firms. Names follow the sexagenary cycle and documents lie in region 99,
which no authority uses, so that nobody can take them for anybody."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
CYCLE = tuple(STEMS[i % 10] + BRANCHES[i % 12] for i in range(60))
PLACES = ("岱青", "鲁川", "青屿", "南麓", "海右", "齐岸", "远帆", "澄湖", "北柳", "东篱")
TRADES = (
    "建材", "食品", "机电", "物流", "纺织", "包装", "装饰工程", "农资", "电子科技", "汽车销售",
)  # fmt: skip
STREETS = ("演示路", "样例街", "虚拟巷", "示范里")
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Soul:
    """A natural person (自然人) or a company of the province."""

    name: str
    natural: bool
    document_number: str
    address: str
    phone: str
    born_on: date | None = None
    woman: bool = False
    represented_by: str = ""


def identity_number(born_on: date, sequence: int) -> str:
    """A resident identity number of region 990102 with its check digit (GB 11643)."""
    body = f"990102{born_on:%Y%m%d}{sequence:03d}"
    total = sum(int(d) * w for d, w in zip(body, _ID_WEIGHTS, strict=True))
    return body + _ID_CHECKS[total % 11]


def credit_code(serial: int) -> str:
    """A unified social credit code (GB 32100) of region 990102 with both check characters."""
    organisation = f"{serial:08d}"
    rest = 11 - sum(int(d) * w for d, w in zip(organisation, _BODY_WEIGHTS, strict=True)) % 11
    body = "91990102" + organisation + {10: "X", 11: "0"}.get(rest, str(rest))
    total = sum(_CODE_ALPHABET.index(c) * w for c, w in zip(body, _CODE_WEIGHTS, strict=True))
    return body + _CODE_ALPHABET[-total % 31]


class Population:
    """Makes people one after another; the same seed makes the same people."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._serial = 0

    def person(self, name: str = "") -> Soul:
        self._serial += 1
        woman = self._chance.random() < 0.45
        born_on = date(1955, 1, 1) + timedelta(days=self._chance.randrange(18_000))
        sequence = self._chance.randrange(10, 990) // 2 * 2 + (0 if woman else 1)
        return Soul(
            name=name or self._chance.choice(SURNAMES) + self._chance.choice(CYCLE),
            natural=True,
            document_number=identity_number(born_on, sequence),
            address=self._address(),
            phone=self._phone(),
            born_on=born_on,
            woman=woman,
        )

    def company(self) -> Soul:
        self._serial += 1
        place, trade = self._chance.choice(PLACES), self._chance.choice(TRADES)
        word = self._chance.choice(CYCLE)
        return Soul(
            name=f"{place}{word}{trade}有限公司",
            natural=False,
            document_number=credit_code(10_000_000 + self._chance.randrange(89_999_999)),
            address=self._address(),
            phone=self._phone(),
            represented_by=self._chance.choice(SURNAMES) + self._chance.choice(CYCLE),
        )

    def _address(self) -> str:
        street = self._chance.choice(STREETS)
        return f"演示市虚拟区{street}{self._chance.randrange(1, 400)}号"

    def _phone(self) -> str:
        return f"1200000{self._chance.randrange(10_000):04d}"
