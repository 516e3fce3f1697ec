"""Search over everything in sight."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.doors.desk.pages.forms import SearchWords
from zhiheng.doors.desk.pages.shown.lists import case_path, state_chip
from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.law.records import CaseState
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.overview.queries import MOST_HITS
from zhiheng.registers.overview.terms import SHORTEST_QUERY


@authority(posts=CASE_PEOPLE)
@require_GET
def search(request: CourtRequest) -> HttpResponse:
    """Cases by number, party, document number or pinyin initials."""
    form = SearchWords(request.GET)
    good = form.is_valid()
    words = form.cleaned_data["q"] if good else ""
    hits = overview.search(words) if words else ()
    for hit in hits:
        look(request.officer, "case", hit.case_id, "全局查找", request.moment)
    rows = [
        {"hit": hit, "url": case_path(hit.case_id), "state": state_chip(CaseState(hit.state))}
        for hit in hits
    ]
    context = {"words": words, "rows": rows, "says": _says(len(rows)), "hint": _hint(form, words)}
    return render(request, "desk/search.html", context, status=200 if good else 422)


def _says(found: int) -> str:
    if found >= MOST_HITS:
        return f"先列出 {MOST_HITS} 条，请把字写得再具体些"
    return f"找到 {found} 条" if found else ""


def _hint(form: SearchWords, words: str) -> str:
    if form.errors:
        return str(form.errors["q"][0])
    if len(words) < SHORTEST_QUERY:
        return f"请写至少 {SHORTEST_QUERY} 个字：案号的一段、姓名、完整证号或拼音首字母。"
    return "只查您能看的案件。案号可只写数字，姓名至少两个字，证号须完整。"
