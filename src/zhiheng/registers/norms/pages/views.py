"""The catalogue with its search, one norm with its clauses, what has expired, and the forms."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.norm_citations import Citation, citing
from zhiheng.law.norms import Level
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.ui.routes import ANY_OFFICER, authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.pages.forms import LiftForm, NormForm, NoteForm, RelationForm
from zhiheng.registers.norms.queries import ClauseOnRecord, NormOnRecord, NoteOnRecord, Side

EDITORS = (Post.REVIEWER, Post.PRESIDENT)


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause with all that stands beside it."""

    norm: NormOnRecord
    clause: ClauseOnRecord
    conflicts: tuple[Side, ...]
    ended: tuple[Side, ...]
    relations: tuple[Side, ...]
    notes: tuple[NoteOnRecord, ...]
    rules: tuple[Citation, ...]
    around: tuple[str, str, str]


@require_GET
@authority(posts=ANY_OFFICER)
def catalogue(request: CourtRequest) -> HttpResponse:
    """All norms, or those whose title, number, words or notes hold what was asked."""
    asked, level, on = request.GET.get("q", ""), request.GET.get("level", ""), request.moment.date()
    found = queries.found_page(asked, request.GET.get("clauses"))
    shown = {
        "asked": asked,
        "level": level,
        "levels": list(Level),
        "page": queries.norm_page(asked, level, request.GET.get("key"), on),
        "found": found,
        "clauses": _in_catalogue(found.rows, asked, on),
        "notes": _with_norms(queries.notes_found(asked), on),
        "may_edit": request.officer.holds(*EDITORS),
    }
    return render(request, "norms/catalogue.html", shown)


@require_GET
@authority(posts=ANY_OFFICER)
def norm(request: CourtRequest, key: str) -> HttpResponse:
    """One norm: clauses, state, relations, notes, and which rules cite what."""
    on, at = request.moment.date(), request.GET.get("at", "")
    told = queries.norm(key, on)
    page = queries.clause_page(key, at, request.GET.get("key"))
    sides, notes = queries.sides_of((key,), on)[key], queries.notes_on(key)
    shown = {
        "norm": told,
        "page": page,
        "at": at,
        "clauses": [_shown(told, each, sides, notes, on) for each in page.rows],
        "relations": sides,
        "conflicts": [side for side in sides if side.warns],
        "notes": notes,
        "rules": sorted(citing(key, "", on=on), key=_by_article),
        "mentions": _mentions(told, on),
        "may_edit": request.officer.holds(*EDITORS),
    }
    return render(request, "norms/norm.html", shown)


@require_GET
@authority(posts=ANY_OFFICER)
def expired(request: CourtRequest) -> HttpResponse:
    """The rules that cite a clause which is no longer the law, and the conflicts that stand."""
    on = request.moment.date()
    shown = {
        "citations": queries.expired_citations(on),
        "conflicts": queries.open_conflicts(on),
        "may_edit": request.officer.holds(*EDITORS),
    }
    return render(request, "norms/expired.html", shown)


@require_http_methods(["GET", "POST"])
@authority(posts=EDITORS)
def relate(request: CourtRequest, key: str) -> HttpResponse:
    """Enter how this norm, or a place of it, stands to another."""
    on = request.moment.date()
    told = queries.norm(key, on)
    form = RelationForm(_sent(request), norm=told, place=request.GET.get("place", ""), today=on)
    if _is_ready(request, form):
        actions.relate(terms=form.terms(), by=request.officer, at=request.moment)
        return _to_norm(key, form.terms().place)
    return _form_page(request, form, told)


@require_http_methods(["GET", "POST"])
@authority(posts=EDITORS)
def annotate(request: CourtRequest, key: str) -> HttpResponse:
    """Write an annotation, or a question with its answer."""
    told = queries.norm(key, request.moment.date())
    form = NoteForm(_sent(request), norm=told, place=request.GET.get("place", ""))
    if _is_ready(request, form):
        actions.annotate(terms=form.terms(), by=request.officer, at=request.moment)
        return _to_norm(key, form.terms().place)
    return _form_page(request, form, told)


@require_http_methods(["GET", "POST"])
@authority(posts=EDITORS)
def revise(request: CourtRequest, code: str) -> HttpResponse:
    """Put a new version in the place of a note."""
    note = queries.note(_id("note", code))
    told = queries.norm(note.norm_key, request.moment.date())
    form = NoteForm(_sent(request), norm=told, place=note.place, note=note)
    if _is_ready(request, form):
        terms = form.terms()
        actions.revise_note(note_id=note.id, terms=terms, by=request.officer, at=request.moment)
        return _to_norm(told.key, terms.place)
    return _form_page(request, form, told)


@require_http_methods(["GET", "POST"])
@authority(posts=EDITORS)
def lift(request: CourtRequest, code: str) -> HttpResponse:
    """End a relation."""
    relation = queries.relation(_id("norm_relation", code))
    told = queries.norm(relation.norm_key, request.moment.date())
    form = LiftForm(_sent(request), norm=told, place=relation.place)
    if _is_ready(request, form):
        ground = form.cleaned_data["ground"]
        actions.lift_relation(
            relation_id=relation.id, ground=ground, by=request.officer, at=request.moment
        )
        return _to_norm(told.key, relation.place)
    return _form_page(request, form, told)


def _in_catalogue(clauses: tuple[ClauseOnRecord, ...], asked: str, on: date) -> list[Shown]:
    """Clauses that were found, each with its norm and what stands beside it; four statements."""
    keys = {clause.norm_key for clause in clauses}
    norms, sides, notes = queries.named(keys, on), queries.sides_of(keys, on), defaultdict(list)
    for note in queries.notes_on(*keys):
        notes[note.norm_key].append(note)
    return [
        _shown(norms[key], clause, sides[key], notes[key], on, asked)
        for clause in clauses
        for key in (clause.norm_key,)
    ]


def _shown(
    told: NormOnRecord,
    clause: ClauseOnRecord,
    sides: Iterable[Side],
    notes: Iterable[NoteOnRecord],
    on: date,
    asked: str = "",
) -> Shown:
    here = [side for side in sides if side.concerns(clause.place)]
    return Shown(
        norm=told,
        clause=clause,
        conflicts=tuple(side for side in here if side.warns),
        ended=tuple(side for side in here if side.ends),
        relations=tuple(side for side in here if not side.warns and not side.ends),
        notes=tuple(note for note in notes if note.concerns(clause.place)),
        rules=citing(told.key, clause.place, on=on),
        around=clause.around(asked),
    )


def _by_article(rule: Citation) -> tuple[int, str, int, int]:
    """Where the cited article stands in its norm."""
    number = rule.article.number
    first = number if isinstance(number, int) else 0
    return first, str(number), rule.article.paragraph or 0, rule.article.item or 0


def _mentions(told: NormOnRecord, on: date) -> list[tuple[NormOnRecord, str]]:
    """The places of other documents that name this norm, each with its document."""
    where, found = "", []
    for named in filter(None, told.named_in.split("；")):
        key, _, place = named.rpartition(" ")
        where = key or where
        found.append((where, place))
    norms = queries.named({key for key, _ in found}, on)
    return [(norms[key], place) for key, place in found if key in norms]


def _with_norms(
    notes: tuple[NoteOnRecord, ...], on: date
) -> list[tuple[NoteOnRecord, NormOnRecord]]:
    norms = queries.named({note.norm_key for note in notes}, on)
    return [(note, norms[note.norm_key]) for note in notes]


def _sent(request: CourtRequest) -> object:
    return request.POST if request.method == "POST" else None


def _is_ready(request: CourtRequest, form: NormForm) -> bool:
    """Whether the form was sent to be acted on, and is whole."""
    return request.method == "POST" and "reopen" not in request.POST and form.is_valid()


def _form_page(request: CourtRequest, form: NormForm, told: NormOnRecord) -> HttpResponse:
    refused = request.method == "POST" and "reopen" not in request.POST
    shown = {"form": form, "norm": told}
    return render(request, "norms/form.html", shown, status=422 if refused else 200)


def _to_norm(key: str, place: str) -> HttpResponseRedirect:
    where = reverse("norms:norm", args=[key])
    return HttpResponseRedirect(f"{where}?at={place}" if place else where)


def _id(kind: str, code: str) -> int:
    found = codes.id_of(kind, code)
    if found is None:
        raise Http404
    return found
