"""`{% load zh %}`: icons, days, clocks, money, chips, findings, bars, masks, code links, fields.

`day`, `moment`, `money`, `wan` and `mask` are filters and tags: `{{ x|day }}` or `{% day x %}`.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final

from django import template
from django.forms import BoundField, CheckboxInput, RadioSelect, Select
from django.forms.boundfield import BoundWidget
from django.http import HttpRequest, QueryDict
from django.template import Context
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from zhiheng.law.kernel.finding import Finding, Judgment, ordered
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import casetabs, marks
from zhiheng.plant.ui.clockface import face
from zhiheng.plant.ui.context import MenuGroup, MenuItem

register = template.Library()
UNKEPT: Final = frozenset(("csrfmiddlewaretoken", "request_key", "seen", "code", "reopen"))


def day_or_dash(value: date | None) -> SafeString:
    """A day with its weekday, `—` for none."""
    if isinstance(value, datetime):
        value = value.date()
    return marks.day(value) if value else mark_safe(marks.NOT_APPLICABLE)


def moment_or_dash(value: datetime | None) -> SafeString:
    """A moment to the minute, `—` for none."""
    return marks.moment(value) if value else mark_safe(marks.NOT_APPLICABLE)


_BOTH: Final[dict[str, Callable[..., str]]] = {
    "day": day_or_dash,
    "moment": moment_or_dash,
    "money": marks.money,
    "wan": marks.wan,
    "mask": marks.mask,
}
for _name, _draw in _BOTH.items():
    register.filter(_name, _draw)
    register.simple_tag(_draw, name=_name)

register.simple_tag(marks.icon, name="icon")
register.simple_tag(marks.chip, name="chip")
register.simple_tag(marks.bar, name="bar")
register.simple_tag(marks.finding, name="finding")


@register.simple_tag(takes_context=True)
def clock(context: Context, standing: Any) -> SafeString:
    """A clock of the register, seen today: needs `from_on` and `due_on`; `met_on`, `held_days`,
    `ended` and `note` (暂定) are used where it has them."""
    seen = face(
        from_on=standing.from_on,
        due_on=standing.due_on,
        today=context["today"],
        met_on=getattr(standing, "met_on", None),
        held_days=getattr(standing, "held_days", None),
        ended=getattr(standing, "ended", ""),
    )
    return marks.clock(seen, standing.due_on, getattr(standing, "note", "") or "")


@register.inclusion_tag("ui/case_tabs.html")
def case_tabs(code: str, here: str = "") -> dict[str, Any]:
    """The tabs of a case, for pages that extend `ui/case.html`; `here` is the current one's key."""
    return {"laid": casetabs.shown(code, here)}


@register.simple_tag
def code_url(route: str, kind: str, identity: int) -> str:
    """The path of `route` for a thing whose outward code stands in for its id."""
    return reverse(route, args=[codes.code_of(kind, identity)])


@register.simple_tag(takes_context=True)
def same_page(context: Context, **changes: str | int | None) -> str:
    """This page's query with some parameters changed; None or '' takes a parameter away."""
    request: HttpRequest = context["request"]
    query: QueryDict = request.GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}" if query else request.path


@register.filter
def control(field: BoundField) -> SafeString:
    """The input of a field with the desk's class; help and errors are tied to it by Django."""
    widget = field.field.widget
    kind = "form-control"
    if isinstance(widget, CheckboxInput | RadioSelect):
        kind = "form-check-input"
    elif isinstance(widget, Select):
        kind = "form-select"
    given = str(widget.attrs.get("class", ""))
    return field.as_widget(attrs={"class": f"{given} {kind}".strip()})


@register.filter
def box(choice: BoundWidget) -> SafeString:
    """One radio button or tick box of a group."""
    return choice.tag()


@register.filter
def posts_of(officer: Officer) -> str:
    """The officer's posts in the order of the list of posts: `承办法官、审查法官`."""
    return "、".join(post for post in Post if post in officer.posts)


@register.filter
def whom(addressed_to: str) -> str:
    """To whom a paper goes, without the colon of its salutation."""
    return addressed_to.rstrip("：")


@register.filter
def first_items(groups: Iterable[MenuGroup], how_many: int) -> list[MenuItem]:
    """The first entries over all groups by their order, for the phone's bottom bar."""
    items = [item for group in groups for item in group.items]
    return sorted(items, key=attrgetter("order"))[:how_many]


@register.filter
def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed into the form just sent, so that a refusal loses nothing. Never secrets, nor
    the keys of the act that was refused."""
    sent = request.POST.lists() if request.method == "POST" else ()
    return [(name, value) for name, values in sent if _is_kept(name) for value in values]


def _is_kept(name: str) -> bool:
    return name not in UNKEPT and "password" not in name


@register.filter
def failing(judgment: Judgment) -> tuple[Finding, ...]:
    """What stands in the way: failures first, then what is unknown."""
    return ordered(judgment.bars)


@register.filter
def passing(judgment: Judgment) -> tuple[Finding, ...]:
    """The limbs that are met."""
    return tuple(finding for finding in judgment.findings if finding.holds)


@register.filter
def counted(judgment: Judgment, verdict: str) -> int:
    """How many findings have the verdict, given by its word: 通过, 不通过, 待查明."""
    return sum(finding.verdict is Verdict(verdict) for finding in judgment.findings)
