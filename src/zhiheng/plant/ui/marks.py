"""The small pieces of markup every list is made of, as strings.

They are written by hand and not as templates because a list of fifty rows draws hundreds of them;
every value that comes from a person is escaped here.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from html import escape
from typing import Final
from zoneinfo import ZoneInfo

from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from zhiheng.law.kernel.finding import Finding
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.money_words import yuan
from zhiheng.plant.ui.clockface import ClockFace

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
WEEKDAYS: Final = "一二三四五六日"
CHIP_ICONS: Final = {
    "ok": "circle-check",
    "warn": "alert-triangle",
    "bad": "circle-x",
    "hold": "player-pause",
}
VERDICT_MARKS: Final = {
    Verdict.HOLDS: ("ok", "circle-check"),
    Verdict.FAILS: ("bad", "circle-x"),
    Verdict.UNKNOWN: ("unknown", "circle-dashed"),
}
NOT_APPLICABLE: Final = "—"
FEN_PER_WAN: Final = 1_000_000
SHORT_NOTE: Final = 4


@lru_cache(maxsize=256)
def icon(name: str, label: str = "") -> SafeString:
    """One icon of the sprite; with a `label` it speaks for itself, else it is decoration."""
    role = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    sprite = static("ui/icons.svg")
    return mark_safe(f'<svg class="zh-icon" {role}><use href="{sprite}#{escape(name)}"/></svg>')


@lru_cache(maxsize=4096)
def day(value: date) -> SafeString:
    """`2026-11-20（周五）`."""
    shown = value.isoformat()
    return mark_safe(
        f'<time class="zh-date" datetime="{shown}">{shown}（周{WEEKDAYS[value.weekday()]}）</time>'
    )


def moment(value: datetime) -> SafeString:
    """`2026-11-20 09:42`, as the clock on the wall showed it, whatever zone the value is in."""
    here = value.astimezone(COURT_TIME)
    return mark_safe(
        f'<time class="zh-date" datetime="{here.isoformat()}">{here:%Y-%m-%d %H:%M}</time>'
    )


def money(fen: int | None) -> SafeString:
    """`1,234.50`; the unit stands in the heading. Minus is `−`, not applicable is `—`."""
    words = NOT_APPLICABLE if fen is None else yuan(fen).replace("-", "−")
    return mark_safe(f'<span class="zh-money">{words}</span>')


def wan(fen: int) -> SafeString:
    """`69.75 万`: a hint beside totals, nothing below one 万."""
    if abs(fen) < FEN_PER_WAN:
        return mark_safe("")
    hundredths = (abs(fen) + FEN_PER_WAN // 200) * 100 // FEN_PER_WAN
    sign = "−" if fen < 0 else ""
    whole, rest = divmod(hundredths, 100)
    return mark_safe(f'<span class="zh-wan">{sign}{whole}.{rest:02d} 万</span>')


def chip(words: str, level: str = "", mark: str = "") -> SafeString:
    """A state (tinted, with its glyph) or, with level `line`, a kind without glyph."""
    glyph = mark or CHIP_ICONS.get(level, "")
    drawn = icon(glyph) if glyph else ""
    tone = f" is-{level}" if level else ""
    return mark_safe(f'<span class="zh-chip{tone}">{drawn}{escape(words)}</span>')


def bar(percent: int, says: str, tone: str = "") -> SafeString:
    """One thin bar filled to `percent`; `says` is the sentence it stands for."""
    fill = f' class="is-{tone}"' if tone else ""
    return mark_safe(
        '<svg class="zh-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(says)}"><rect{fill} x="0" width="{percent}" height="10"/></svg>'
    )


def clock(face: ClockFace, due_on: date, note: str = "") -> SafeString:
    """Remaining days, day with weekday, elapsed bar; `note` says that the day is provisional."""
    apart = " is-apart" if len(note) > SHORT_NOTE else ""
    tentative = f' <span class="zh-tentative{apart}">{escape(note)}</span>' if note else ""
    gone = bar(face.gone_percent, f"期限已过 {face.gone_percent}%")
    return mark_safe(
        f'<div class="zh-clock is-{face.level}"><span class="zh-left">{icon(face.icon)}'
        f"{face.words}</span><span>{day(due_on)}{tentative}</span>{gone}</div>"
    )


def words(text: str, css: str) -> SafeString:
    """Some words in a class of their own."""
    return mark_safe(f'<span class="{css}">{escape(text)}</span>')


def link(text: str, path: str, css: str) -> SafeString:
    """Words that lead somewhere; `path` is one of ours."""
    return mark_safe(f'<a class="{css}" href="{escape(path)}">{escape(text)}</a>')


def lines(first: Sequence[str], second: Sequence[str]) -> SafeString:
    """The two lines of a cell, each of words or marks; an empty second line is left out."""
    above, below = (" ".join(map(_kept, parts)) for parts in (first, second))
    return mark_safe(f"<div>{above}<br>{below}</div>" if below else f"<div>{above}</div>")


def cell(inner: str, label: str = "", css: str = "") -> SafeString:
    """One cell; `label` is what a phone writes before it."""
    named = f' data-label="{label}"' if label else ""
    classed = f' class="{css}"' if css else ""
    return mark_safe(f"<td{classed}{named}>{_kept(inner)}</td>")


def row(*cells: SafeString) -> SafeString:
    """One row of a table."""
    return mark_safe(f"<tr>{''.join(cells)}</tr>")


def _kept(part: str) -> str:
    return part if isinstance(part, SafeString) else escape(part)


def finding(found: Finding, cure_url: str = "", cure_words: str = "") -> SafeString:
    """One limb of the law: verdict, requirement, article, 看到 and 怎么办."""
    tone, glyph = VERDICT_MARKS[found.verdict]
    told: list[tuple[str, str]] = [("看到", escape(found.seen))] if found.seen else []
    if not found.holds:
        link = f' <a href="{escape(cure_url)}">{escape(cure_words)}</a>' if cure_url else ""
        told.append(("怎么办", escape(found.otherwise) + link))
    if found.doubt:
        told.append(("存疑", escape(found.doubt)))
    rows = "".join(f"<dt>{name}</dt><dd>{words}</dd>" for name, words in told)
    return mark_safe(
        f'<div class="zh-finding is-{tone}">{icon(glyph)}<div class="zh-says">'
        f'<span class="zh-verdict">{found.verdict}</span>{escape(found.name)}</div>'
        f'<div class="zh-law">{escape(found.cited)}</div><dl>{rows}</dl></div>'
    )


def mask(number: str) -> str:
    """`990102********317X`: the first six and the last four of a document number."""
    hidden = len(number) - 10
    return number[:6] + "*" * hidden + number[-4:] if hidden > 0 else "*" * len(number)
