"""卷宗 of a case: the catalogue, one thing beside it, search, and what is taken out whole."""

from typing import Any, Final
from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from zhiheng.law.dossier import Volume
from zhiheng.measures.archiving import actions, queries
from zhiheng.measures.archiving.pages.frame import READERS
from zhiheng.measures.archiving.pages.opened import LEAF, leaf_of, reads_inner
from zhiheng.measures.archiving.queries import Line, Shown
from zhiheng.plant import codes
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import Hit, LeafOnRecord
from zhiheng.registers.dossier.terms import RECORDS, Media

PDF: Final = "application/pdf"
SHOWN_INLINE: Final = (Media.PDF, Media.JPEG, Media.PNG)
WITHIN_OURS: Final = "default-src 'self'; object-src 'self'; frame-ancestors 'self'"
"""A thing of the dossier stands in a frame of our own page and in nobody else's."""


@authority(posts=READERS)
@require_GET
def tab(request: CourtRequest, code: str) -> HttpResponse:
    """The volumes in archive order, the chosen thing beside them, and hits of a search."""
    case, frame = opened(request, code)
    inner = reads_inner(request)
    volumes = queries.catalogue(case.id, request.moment.date(), inner=inner)
    asked = request.GET.get("q", "").strip()
    hits = dossier.search_case(case.id, asked, inner=inner) if asked else ()
    context = frame | {
        "volumes": [(one, _lines(one)) for one in volumes],
        "chosen": _chosen(request, volumes),
        "asked": asked,
        "too_short": bool(asked) and len(dossier.squeezed(asked)) < dossier.FEWEST_SIGNS,
        "hits": [(codes.code_of(LEAF, one.leaf_id), one) for one in hits],
        "handed_over": dossier.hand_over_of(case.id),
        "may_file": request.officer.holds(*actions.file_in.entry.by),
        "may_hand_over": request.officer.holds(*actions.hand_to_archive.entry.by),
    }
    return render(request, "archiving/tab.html", context)


@authority(posts=READERS)
@require_GET
def search(request: CourtRequest) -> HttpResponse:
    """卷宗检索: the newest things in which the words stand, over every case in scope."""
    asked = request.GET.get("q", "").strip()
    hits = dossier.search(asked, inner=reads_inner(request)) if asked else ()
    cases = casefile.cases({one.case_id for one in hits})
    context = {
        "asked": asked,
        "too_short": bool(asked) and len(dossier.squeezed(asked)) < dossier.FEWEST_SIGNS,
        "hits": [_found(one, cases[one.case_id]) for one in hits if one.case_id in cases],
        "at_most": dossier.MOST_HITS,
    }
    return render(request, "archiving/search.html", context)


@authority(posts=READERS)
@require_GET
@xframe_options_sameorigin
def original(request: CourtRequest, leaf: str) -> HttpResponse:
    """One thing as it is: shown where a browser can, saved where it cannot."""
    found = _laid_open(request, leaf)
    name, content = queries.content(found)
    inline = found.media in SHOWN_INLINE and "save" not in request.GET
    kind = found.media if inline else Media.OTHER
    return _answer(content, kind, name, inline=inline)


@authority(posts=READERS)
@require_GET
@xframe_options_sameorigin
def pages(request: CourtRequest, leaf: str) -> HttpResponse:
    """One thing on pages, as it stands in the bound dossier."""
    found = _laid_open(request, leaf)
    return _answer(queries.as_pdf(found), PDF, f"{found.title}.pdf", inline=True)


@authority(posts=READERS)
@require_GET
def volume_pdf(request: CourtRequest, code: str) -> HttpResponse:
    """One volume as one PDF, its catalogue first."""
    case, _ = opened(request, code, "导出卷宗")
    volume = Volume.INNER if request.GET.get("volume") == Volume.INNER else Volume.MAIN
    if volume is Volume.INNER and not reads_inner(request):
        raise Http404
    made = queries.bound(case, volume, request.moment.date())
    return _answer(made, PDF, f"{case.number} {volume}.pdf", inline=False)


@authority(posts=READERS)
@require_GET
def packed(request: CourtRequest, code: str) -> HttpResponse:
    """Everything laid open to the officer, as it is, with the manifest of hashes."""
    case, _ = opened(request, code, "导出卷宗")
    made = queries.packed(case, request.moment.date(), inner=reads_inner(request))
    return _answer(made, "application/zip", f"{case.number} 卷宗.zip", inline=False)


def _laid_open(request: CourtRequest, code: str) -> LeafOnRecord:
    leaf = leaf_of(request, code)
    court = casefile.case(leaf.case_id).court
    look(request.officer, "case", leaf.case_id, "查阅卷宗", request.moment, court=court)
    return leaf


def _lines(shown: Shown) -> list[tuple[str, list[tuple[Line, str]]]]:
    return [
        (chapter, [(line, codes.code_of(LEAF, line.leaf.id)) for line in lines])
        for chapter, lines in shown.chapters
    ]


def _chosen(request: CourtRequest, volumes: tuple[Shown, ...]) -> dict[str, Any] | None:
    """The thing asked for, else the first of the dossier."""
    listed = {codes.code_of(LEAF, one.leaf.id): one for each in volumes for one in each.lines}
    code = request.GET.get("leaf", "") or next(iter(listed), "")
    line = listed.get(code)
    if line is None:
        return None
    leaf = line.leaf
    return {
        "line": line,
        "code": code,
        "digest": leaf.digest.hex(),
        "picture": leaf.media in (Media.JPEG, Media.PNG),
        "words": dossier.text_of(leaf.id).splitlines() if leaf.source in RECORDS else [],
    }


def _found(hit: Hit, case: casefile.CaseCard) -> tuple[str, str, Hit, casefile.CaseCard]:
    return codes.code_of("case", case.id), codes.code_of(LEAF, hit.leaf_id), hit, case


def _answer(content: bytes, kind: str, name: str, *, inline: bool) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    shown = "inline" if inline else "attachment"
    answer["Content-Disposition"] = f"{shown}; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = WITHIN_OURS
    return answer
