"""Two processes that make one history."""

import typst

from province.hands import Gate, both

TWO_RUNS = "甲\n#pagebreak()\n#set page(height: 6cm)\n乙".encode()


def drawn(first: bool, gate: Gate) -> tuple[int, list[str]]:
    del gate
    return len(typst.compile(TWO_RUNS)), ["第一" if first else "第二"]


def test_the_second_draws_papers_though_the_first_had_drawn_before() -> None:
    """The press keeps threads, which a forked process would wait for in vain."""
    size = len(typst.compile(TWO_RUNS))
    assert both(drawn) == (2 * size, ["第一", "第二"])
