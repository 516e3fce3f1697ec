"""The library of forms (文书样式库): which edition of a kind is in use on a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN
from zhiheng.registers.documents.papers import EDITIONS, FORMS, form_on
from zhiheng.registers.documents.papers.sheet import Form, spoken_day

EDITION = DESIGN.art("PAPER-EDITION")


class Standing(StrEnum):
    """Where an edition stands on a day."""

    IN_USE = "现行"
    TO_COME = "待启用"
    OVER = "已停用"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionShown:
    """One edition of a form in the library; `last_on` None while no end of it is known."""

    form: Form
    last_on: date | None
    standing: Standing


def by_hand(on: date | None = None) -> tuple[Form, ...]:
    """The kinds of paper an officer makes on the page 文书, in their order: each in its newest
    edition, or those in use on a day."""
    kinds = (form.kind for form in FORMS.values() if form.by_hand)
    forms = (FORMS[kind] if on is None else form_on(kind, on) for kind in kinds)
    return tuple(form for form in forms if form is not None)


def form_in_use(kind: str, on: date, seen: str = "") -> Form:
    """The edition of a kind in use on a day; `seen` is the one the officer saw, if he saw one.

    Refused, with the edition that is in use: he saw another. Refused: none is in use.
    """
    form = form_on(kind, on)
    if form is not None and seen in ("", form.edition):
        return form
    if form is not None:
        said = f"{kind}的{_named(seen)}样式不在使用"
        cure = f"现行的是{_named(form.edition)}，请按现行样式重看预览，核对后签发"
    elif EDITIONS[kind][0].from_on > on:
        said = f"{kind}样式自{spoken_day(EDITIONS[kind][0].from_on)}起启用"
        cure = "请在启用后签发"
    else:
        said, cure = f"{kind}样式已经停用", "请从文书列表另选现行的文书"
    raise Refused.because("PAPER-EDITION", "文书使用现行的样式", (EDITION,), said, cure)


def library(on: date) -> tuple[EditionShown, ...]:
    """Every kind with all its editions, the newest first, each with how it stands on a day."""
    return tuple(
        _shown(editions, place, on)
        for editions in EDITIONS.values()
        for place in reversed(range(len(editions)))
    )


def _shown(editions: tuple[Form, ...], place: int, on: date) -> EditionShown:
    form, following = editions[place], editions[place + 1 : place + 2]
    last_on = form.last_on or next((one.from_on - timedelta(days=1) for one in following), None)
    if form.from_on > on:
        standing = Standing.TO_COME
    else:
        standing = Standing.OVER if last_on is not None and last_on < on else Standing.IN_USE
    return EditionShown(form=form, last_on=last_on, standing=standing)


def _named(edition: str) -> str:
    try:
        return f"{spoken_day(date.fromisoformat(edition))}版"
    except ValueError:
        return f"“{edition}”版"
