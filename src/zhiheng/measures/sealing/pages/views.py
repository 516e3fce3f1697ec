"""签章: one's own list, the court's list, the log of use, a case's papers, and their files."""

from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.measures.sealing import actions, queries
from zhiheng.measures.sealing.pages.batch import Result, ordered
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.ui.stepup import stepping
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries.opened import opened
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import Purpose

READERS: Final = PEOPLES - ADMINISTRATORS
BOTH: Final = ["GET", "POST"]
VERBS: Final[dict[str, Verb[Any]]] = {"sign": actions.sign_paper, "seal": actions.seal_paper}
MOST_AT_ONCE: Final = 100
PDF: Final = "application/pdf"


@authority(posts=READERS)
@require_http_methods(BOTH)
def desk(request: CourtRequest) -> HttpResponse:
    """What waits for one's signature and for the court's seal; several at once, one log-in."""
    results, verb = _ordered(request)
    officer, today = request.officer, request.moment.date()
    keeps = officer.holds(*actions.KEEPERS)
    signs = queries.to_sign(officer, today)
    seals = queries.to_seal(officer.court, today) if keeps else ()
    context = stepping(request) | {
        "lists": _lists(signs, seals, keeps=keeps),
        "results": results,
        "done": [one for one in results if one.done],
        "verb": verb,
        "own": record.certificate_of(officer.id, request.moment),
        "seal": record.seal_of(officer.court, request.moment),
    }
    status = 422 if request.method == "POST" and not results else 200
    return render(request, "sealing/desk.html", context, status=status)


@authority(posts=READERS)
@require_http_methods(BOTH)
def tab(request: CourtRequest, code: str) -> HttpResponse:
    """The papers of a case with their signature and seal, and what can be done now."""
    case, frame = opened(request, code)
    results, verb = _ordered(request)
    listed = [
        (paper, codes.code_of("paper", paper.id), signed, sealed, _offered(request, signed, sealed))
        for paper, signed, sealed in queries.of_case(case.id)
    ]
    context = frame | stepping(request) | {
        "papers": listed, "results": results, "verb": verb,
    }  # fmt: skip
    return render(request, "sealing/tab.html", context)


@authority(posts=READERS)
@require_GET
def log(request: CourtRequest) -> HttpResponse:
    """用印登记簿: every use of a certificate in the court's cases, newest first."""
    said = request.GET.get("purpose", "")
    purpose = Purpose(said) if said in (Purpose.PERSON, Purpose.SEAL) else None
    found = record.log_page(request.officer.court, request.GET.get("key"), purpose=purpose)
    cases = casefile.cases(one.case_id for one in found.rows)
    rows = [
        (one, cases.get(one.case_id), codes.code_of("case", one.case_id), one.file_hash.hex())
        for one in found.rows
    ]
    views = [("", "全部"), (Purpose.PERSON.value, "签名"), (Purpose.SEAL.value, "院印")]
    context = {"page": found, "rows": rows, "views": views, "shown": said}
    return render(request, "sealing/log.html", context)


@authority(posts=READERS)
@require_GET
def file(request: CourtRequest, code: str) -> HttpResponse:
    """The signed file of a paper, byte for byte as the last signature left it."""
    paper_id = codes.id_of("paper", code)
    if paper_id is None:
        raise Http404
    paper = documents.paper(paper_id)
    content = record.file_of(paper_id)
    if content is None:
        raise Http404
    case = casefile.case(paper.case_id)
    look(request.officer, "paper", paper.id, "取用签章文件", request.moment, court=case.court)
    answer = HttpResponse(content, content_type=PDF)
    answer["Content-Disposition"] = f'attachment; filename="{code}.pdf"'
    return answer


def _ordered(request: CourtRequest) -> tuple[tuple[Result, ...], str]:
    """What was asked for with this request: each paper's result, and the name of the act."""
    verb = VERBS.get(request.POST.get("act", ""))
    if request.method != "POST" or verb is None or "reopen" in request.POST:
        return (), ""
    said = [codes.id_of("paper", one) for one in request.POST.getlist("paper")][:MOST_AT_ONCE]
    papers: list[PaperOnRecord] = [documents.paper(one) for one in said if one is not None]
    return ordered(verb, papers, by=request.officer, at=request.moment), verb.entry.name


def _lists(signs: Any, seals: Any, *, keeps: bool) -> list[dict[str, Any]]:
    def coded(rows: Any) -> list[Any]:
        return [
            (one, codes.code_of("paper", one.paper_id), codes.code_of("case", one.case_id))
            for one in rows
        ]

    mine = {"act": "sign", "title": "待我签名", "verb": actions.sign_paper.entry,
            "says": "我签发的文书，签名后才能用印", "rows": coded(signs)}  # fmt: skip
    courts = {"act": "seal", "title": "待加盖院印", "verb": actions.seal_paper.entry,
              "says": "本院已签名的文书", "rows": coded(seals)}  # fmt: skip
    return [mine, courts] if keeps else [mine]


def _offered(
    request: CourtRequest, signed: OrderOnRecord | None, sealed: OrderOnRecord | None
) -> str:
    if signed is None and request.officer.holds(*actions.WRITERS):
        return "sign"
    if signed is not None and sealed is None and request.officer.holds(*actions.KEEPERS):
        return "seal"
    return ""
