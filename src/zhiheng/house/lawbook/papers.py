"""The forms in the book: what each paper must state, and which paper follows which act."""

from collections.abc import Iterator

from zhiheng.law.usual_papers import NONE_NEEDED, USUAL
from zhiheng.registers.documents.queries import EDITIONS, Element, Form


def forms() -> Iterator[str]:
    """Every kind with its editions; of each edition what the law asks it to state."""
    yield from ("", "## 文书样式", "")
    yield (
        f"共 {len(EDITIONS)} 种。缺必载内容的不能签发。每一版自启用日起使用，"
        "至下一版启用的前一日止；停用的版次不能签发，已签发的文书内容不变。"
    )
    yield from ("", "| 文书 | 启用 | 致 | 必载内容和依据 |", "|---|---|---|---|")
    for editions in EDITIONS.values():
        for form in editions:
            stated = "；".join(map(_stated, form.elements))
            yield f"| {form.kind} | {_days(form)} | {form.to} | {stated} |"


def after_acts() -> Iterator[str]:
    """The papers usual after each act, and the acts after which none follows, with the reason."""
    yield from ("", "## 行为之后的文书", "", "| 行为 | 通常接着制作 | 依据 |", "|---|---|---|")
    for one in USUAL:
        yield f"| {one.act} | {'、'.join(one.kinds)} | {_cited(one.cites, one.cites.doubt)} |"
    yield from ("", "下列行为之后不需要文书：", "", "| 行为 | 理由 |", "|---|---|")
    yield from (f"| {act} | {reason} |" for act, reason in NONE_NEEDED.items())


def _days(form: Form) -> str:
    return f"{form.edition} 至 {form.last_on}" if form.last_on else form.edition


def _stated(one: Element) -> str:
    return f"{one.name}（{_cited(one.cites, one.cites.doubt)}）"


def _cited(article: object, doubt: str | None) -> str:
    return f"{article}，存疑：{doubt}" if doubt else str(article)
