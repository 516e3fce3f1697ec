"""The verbs: enter the catalogue, load a text, relate norms, annotate clauses."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from zhiheng.law import norms as law
from zhiheng.law.posts import Post
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.lines import version_row
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.norms import queries
from zhiheng.registers.norms.models import Clause, Lifting, Norm, Note, Particulars, Relation
from zhiheng.registers.norms.terms import (
    ENDING,
    LONGEST_GROUND,
    ClauseTerms,
    NoteTerms,
    RelationKind,
    RelationTerms,
    TextTerms,
    refuse_note,
    searchable,
)

EDITORS = (Post.REVIEWER, Post.PRESIDENT)
KEEPERS = (Post.SYSTEM, Post.ADMIN_SYSTEM)
NO_WORDS = ClauseTerms(place="", heading="", words="").digest


@act("建立规范目录", by=KEEPERS, on="court")
def enter_norms(*, by: Officer, at: datetime) -> int:
    """Enter the law's catalogue of norms: new norms, changed particulars, relations not yet known.

    Gives the number of norms entered or changed; a second run enters none.
    """
    with legal_act(enter_norms, by=by, at=at) as doing:
        known = queries.keys_known()
        new = [norm for norm in law.norms() if norm.key not in known]
        Norm.objects.bulk_create(Norm(key=norm.key, **row_of(doing)) for norm in new)
        changed = _tell_particulars(doing, law.norms())
        _relate_catalogue(doing, law.norms())
        doing.says(f"规范目录载入 {len(new)} 部，变更 {changed - len(new)} 部")
        doing.gives(changed)
    return changed


@act("载入规范文本", by=KEEPERS, on="court")
def load_text(*, terms: TextTerms, by: Officer, at: datetime) -> int:
    """Load a norm's text; clauses whose words changed get a new version that names the old one.

    Gives the number of clauses that are new, changed or gone; 0 when the text is the same.
    """
    norm = queries.norm(terms.norm_key, at.date())
    with legal_act(load_text, by=by, at=at) as doing:
        count = _keep_clauses(doing, norm.key, terms.clauses)
        doing.says(f"载入《{norm.title}》文本，{len(terms.clauses)} 条款，变动 {count} 处")
        doing.gives(count)
    return count


@act("登记规范关系", by=EDITORS, on="court")
def relate(*, terms: RelationTerms, by: Officer, at: datetime) -> int:
    """Enter that a norm or clause replaces, amends, implements or conflicts with another.

    Gives the relation's id. Refused: a place that a loaded text does not have, a relation that
    stands already, a higher norm said to implement a lower one.
    """
    on = at.date()
    norm, other = queries.norm(terms.norm_key, on), queries.norm(terms.other_key, on)
    with legal_act(relate, by=by, at=at) as doing:
        _refuse_unknown_place("place", norm, terms.place)
        _refuse_unknown_place("other_place", other, terms.other_place)
        if terms.kind is RelationKind.IMPLEMENTS and law.outranks(norm, other):
            raise BadTerms.of("kind", "细化方的层级高于被细化方，请把两端对调")
        _refuse_known(terms)
        row = Relation.objects.create(
            kind=terms.kind, norm_id=norm.key, place=terms.place, other_id=other.key,
            other_place=terms.other_place, from_on=terms.from_on, ground=terms.ground.strip(),
            **_by(doing),
        )  # fmt: skip
        doing.says(f"{norm.cited_as}{terms.place} {terms.kind} {other.cited_as}{terms.other_place}")
        doing.gives(row.id)
    return row.id


@act("解除规范关系", by=EDITORS, on="court")
def lift_relation(*, relation_id: int, ground: str, by: Officer, at: datetime) -> int:
    """End a relation that was wrong or has been settled; gives the id of the entry."""
    refuse_note("ground", ground, "理由", LONGEST_GROUND)
    known = queries.relation(relation_id)
    with legal_act(lift_relation, by=by, at=at) as doing:
        if known.lifted:
            raise BadTerms.of("ground", "这项关系已经解除，不再重复解除")
        row = Lifting.objects.create(relation_id=known.id, ground=ground.strip(), **_by(doing))
        doing.says(f"解除{known.kind}关系：{known.norm_key}{known.place}")
        doing.gives(row.id)
    return row.id


@act("编注条文", by=EDITORS, on="court")
def annotate(*, terms: NoteTerms, by: Officer, at: datetime) -> int:
    """Write an annotation, or a question with its answer, on a norm or a clause; gives its id."""
    norm = queries.norm(terms.norm_key, at.date())
    with legal_act(annotate, by=by, at=at) as doing:
        _refuse_unknown_place("place", norm, terms.place)
        row = _note(doing, terms, None)
        doing.says(f"{norm.cited_as}{terms.place} {terms.kind}")
        doing.gives(row.id)
    return row.id


@act("修订编注", by=EDITORS, on="court")
def revise_note(*, note_id: int, terms: NoteTerms, by: Officer, at: datetime) -> int:
    """Put a new version in the place of a note, which stays on record; gives the new id."""
    known = queries.note(note_id)
    if (known.norm_key, known.place) != (terms.norm_key, terms.place):
        raise BadTerms.of("place", "修订不改变编注的位置，写到另一条款请新写编注")
    with legal_act(revise_note, by=by, at=at) as doing:
        row = _note(doing, terms, note_id)
        doing.says(f"修订{known.kind}：{known.norm_key}{known.place}")
        doing.gives(row.id)
    return row.id


def _tell_particulars(doing: LegalAct, norms: Iterable[law.Norm]) -> int:
    """New versions where the law's table says something else now; the number of them."""
    told = {row.norm_id: row for row in Particulars.objects.filter(current=True)}
    rows = [
        Particulars(norm_id=norm.key, **cells, **_after(told.get(norm.key)), **row_of(doing))
        for norm, cells in queries.changed_particulars(norms)
    ]
    replaced = [row.replaces_id for row in rows if row.replaces_id]
    Particulars.objects.filter(id__in=replaced).update(current=False)
    Particulars.objects.bulk_create(rows)
    return len(rows)


def _relate_catalogue(doing: LegalAct, norms: Iterable[law.Norm]) -> None:
    """The relations the table tells; one that was lifted by somebody stays lifted."""
    Relation.objects.bulk_create(
        Relation(
            kind=kind,
            norm_id=norm.key,
            other_id=other,
            from_on=norm.effective_on if kind in ENDING else None,
            ground="规范目录",
            **_by(doing),
        )
        for kind, norm, other in queries.missing_relations(norms)
    )


def _keep_clauses(doing: LegalAct, norm_key: str, clauses: tuple[ClauseTerms, ...]) -> int:
    """Write what is new or changed in as many statements as there are kinds of change."""
    rows = Clause.objects.filter(norm_id=norm_key, current=True)
    old = {row.place: row for row in rows.defer("words", "searched")}
    said = {clause.place: (n, clause) for n, clause in enumerate(clauses, 1)}
    changed = [
        _clause(doing, norm_key, n, clause, old.get(place))
        for place, (n, clause) in said.items()
        if place not in old or old[place].text_hash != clause.digest
    ]
    gone = [
        _clause(doing, norm_key, row.ordinal, ClauseTerms(place=place, heading="", words=""), row)
        for place, row in old.items()
        if place not in said and row.text_hash != NO_WORDS
    ]
    moved = [row for place, row in old.items() if place in said and row.ordinal != said[place][0]]
    for row in moved:
        row.ordinal = said[row.place][0]
    Clause.objects.bulk_update(moved, ["ordinal"])
    replaced = [row.replaces_id for row in (*changed, *gone) if row.replaces_id]
    Clause.objects.filter(id__in=replaced).update(current=False)
    Clause.objects.bulk_create((*changed, *gone))
    return len(changed) + len(gone)


def _clause(
    doing: LegalAct, norm_key: str, ordinal: int, clause: ClauseTerms, old: Clause | None
) -> Clause:
    return Clause(
        norm_id=norm_key,
        place=clause.place,
        ordinal=ordinal,
        heading=clause.heading,
        words=clause.words,
        text_hash=clause.digest,
        searched=searchable(clause.words),
        **_after(old),
        **row_of(doing),
    )


def _after(old: Clause | Particulars | None) -> dict[str, Any]:
    """The columns of a version after `old`, which its caller has taken out of force."""
    if old is None:
        return {"line_id": None}
    return {"line_id": old.line_id, "version": old.version + 1, "replaces_id": old.id}


def _note(doing: LegalAct, terms: NoteTerms, corrects: int | None) -> Note:
    return Note.objects.create(
        norm_id=terms.norm_key,
        place=terms.place,
        kind=terms.kind,
        question=terms.question.strip(),
        words=terms.words.strip(),
        searched=searchable(terms.question + terms.words),
        **version_row(Note, corrects),
        **_by(doing),
    )


def _by(doing: LegalAct) -> dict[str, Any]:
    """A row and who wrote it, at which court."""
    return row_of(doing) | {"court": doing.court, "recorded_by": doing.by.words}


def _refuse_unknown_place(field: str, norm: queries.NormOnRecord, place: str) -> None:
    """A place must be in the text when the text is loaded; an item (项) lies in its paragraph."""
    if not place or not norm.has_text or queries.has_place(norm.key, place):
        return
    raise BadTerms.of(field, f"{norm.cited_as}的文本里没有{place}，请核对条款位置")


def _refuse_known(terms: RelationTerms) -> None:
    ends = {(terms.norm_key, terms.place), (terms.other_key, terms.other_place)}
    for known in queries.standing((terms.norm_key,)):
        if known.kind is terms.kind and {*known.ends} == ends:
            raise BadTerms.of("other_key", f"两者的{terms.kind}关系已经登记，不再重复登记")
