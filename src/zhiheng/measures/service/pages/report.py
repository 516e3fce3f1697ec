"""送达成效: success, days and cost by court and manner; what electronic service saved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.law.money_words import yuan
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.law.service import Manner
from zhiheng.law.service_cost import COST_FEN, Saved, cost_fen, saved
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.plant.xlsx import workbook as sheet
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Figures
from zhiheng.registers.personnel import queries as personnel

READERS: Final = PEOPLES - ADMINISTRATORS
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS: Final = (
    "法院", "送达方式", "送达次数", "送达成功", "成功率", "平均天数", "成本（元）",
    "电子送达比邮寄节省（元）",
)  # fmt: skip


class PeriodForm(forms.Form):
    """In which days service was tried."""

    since = DayField("自", noun="起日")
    until = DayField("至", noun="止日")

    def clean(self) -> dict[str, object]:
        said: dict[str, object] = self.cleaned_data
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", "止日早于起日，请改正")
        return said


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One manner, in one court or in all; sums as they are, shares for showing."""

    place: str
    manner: Manner
    attempts: int
    served: int
    days: int
    cost_fen: int

    @property
    def success(self) -> str:
        """The share of attempts that served."""
        return f"{self.served * 100 / self.attempts:.1f}%"

    @property
    def mean_days(self) -> str:
        """From issue to service; an em dash where nothing was served."""
        return f"{self.days / self.served:.1f}" if self.served else "—"


@authority(posts=READERS)
@require_GET
def report(request: CourtRequest) -> HttpResponse:
    """The figures of the officer's court and those below it, in a period."""
    form, found, until = _asked(request)
    whole = _lines("合计", found, until)
    context: dict[str, Any] = {
        "form": form,
        "whole": whole,
        "courts": _by_court(found, until),
        "saved": _saved(found, until),
        "prices": [(str(one), COST_FEN[one].on(until).value) for one in Manner],
        "query": request.GET.urlencode(),
    }
    return render(request, "service/report.html", context, status=200 if form.is_valid() else 422)


@authority(posts=READERS)
@require_GET
def workbook(request: CourtRequest) -> HttpResponse:
    """The same figures as a file; its sheet says when and by whom it was taken."""
    _form, found, until = _asked(request)
    lines = [*_lines("合计", found, until), *_by_court(found, until)]
    rows = [
        (one.place, str(one.manner), one.attempts, one.served, one.success, one.mean_days,
         yuan(one.cost_fen), _saving(one, until))
        for one in lines
    ]  # fmt: skip
    title = f"送达成效 {request.moment:%Y-%m-%d %H%M} {request.officer.name}"
    answer = HttpResponse(sheet(title, HEADINGS, rows), content_type=XLSX)
    name = f"service-{request.moment:%Y%m%d-%H%M}.xlsx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _asked(request: CourtRequest) -> tuple[PeriodForm, tuple[Figures, ...], date]:
    today = request.moment.date()
    form = PeriodForm({"since": today.replace(day=1), "until": today} | request.GET.dict())
    if not form.is_valid():
        return form, (), today
    since, until = form.cleaned_data["since"], form.cleaned_data["until"]
    return form, record.figures(since, until), until


def _lines(place: str, found: Iterable[Figures], until: date) -> list[Line]:
    lines = []
    for manner in Manner:
        of = [one for one in found if one.manner is manner]
        attempts = sum(one.attempts for one in of)
        if attempts:
            lines.append(
                Line(
                    place=place, manner=manner, attempts=attempts,
                    served=sum(one.served for one in of), days=sum(one.days for one in of),
                    cost_fen=cost_fen(manner, attempts, until),
                )
            )  # fmt: skip
    return lines


def _by_court(found: tuple[Figures, ...], until: date) -> list[Line]:
    names = {one.code: one.name for one in personnel.courts_below("最高法")}
    return [
        line
        for court in dict.fromkeys(one.court for one in found)
        for line in _lines(
            names.get(court, court), [one for one in found if one.court == court], until
        )
    ]


def _saved(found: Iterable[Figures], until: date) -> Saved:
    electronic = sum(one.attempts for one in found if one.manner is Manner.ELECTRONIC)
    return saved(electronic, until)


def _saving(line: Line, until: date) -> str:
    if line.manner is not Manner.ELECTRONIC:
        return ""
    return yuan(saved(line.attempts, until).fen)
