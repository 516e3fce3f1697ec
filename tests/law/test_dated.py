"""Values that change with the law."""

from datetime import date

import pytest

from zhiheng.law.kernel.dated import NotYetLaw, dated, since
from zhiheng.law.kernel.span import days, years
from zhiheng.law.sources import FF2014_26, JS2015, JS2022

OLD = since("2015-02-04", years(1), JS2015.art(487, 1))
NEW = since("2022-04-10", years(1), JS2022.art(485, 1), checked="2026-11-20")
HOLD = dated("冻结银行存款的最长期限", OLD, NEW)


@pytest.mark.parametrize(
    ("on", "article"),
    [
        ("2015-02-04", "民诉法解释（2015）第487条第1款"),
        ("2022-04-09", "民诉法解释（2015）第487条第1款"),
        ("2022-04-10", "民诉法解释（2022修正）第485条第1款"),
    ],
)
def test_the_edition_in_force_on_a_day_is_cited(on: str, article: str) -> None:
    assert str(HOLD.on(date.fromisoformat(on)).cites[0]) == article


def test_before_the_first_day_there_is_no_law() -> None:
    with pytest.raises(NotYetLaw, match="最早自 2015-02-04 起"):
        HOLD.on(date(2015, 2, 3))


def test_the_day_it_was_last_checked_is_kept() -> None:
    assert HOLD.on(date(2026, 1, 1)).checked_on == date(2026, 11, 20)


def test_a_doubt_stands_with_the_value() -> None:
    doubted = FF2014_26.art(7).doubted("未见原文")
    value = dated("某期限", since("2015-01-01", days(1), doubted, checked="2026-11-20"))
    assert value.on(date(2026, 1, 1)).doubt == "未见原文"


def test_editions_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="先后排列"):
        dated("颠倒", NEW, OLD)


def test_two_editions_of_one_day_are_refused() -> None:
    with pytest.raises(ValueError, match="不得重复"):
        dated("重复", NEW, NEW)


def test_a_value_nobody_checked_is_refused() -> None:
    with pytest.raises(ValueError, match="最近核对日"):
        dated("未核对", OLD)


def test_a_value_without_an_edition_is_refused() -> None:
    with pytest.raises(ValueError, match="至少要有一个版本"):
        dated("空")


def test_a_value_without_an_article_is_refused() -> None:
    with pytest.raises(ValueError, match="没有依据"):
        since("2015-02-04", years(1), ())
