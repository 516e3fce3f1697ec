"""The catalogue of acts: what each act is, who may do it, what it asks, makes, starts and tells.

`@act(...)` turns a verb into a `Verb` and enters it here. The desk shows from the catalogue what
can be done; `legal_act` holds what was done against it.
"""

from collections.abc import Callable
from datetime import datetime
from functools import update_wrapper
from typing import Any, Generic, Literal, ParamSpec, TypeVar, get_type_hints

from django.db import IntegrityError

from zhiheng.law.approvals import APPROVALS
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.kernel.condition import Rule
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.kernel.source import Article
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.plant import refusals
from zhiheng.plant.doing import LegalAct
from zhiheng.plant.entry import Entry
from zhiheng.plant.errors import BadTerms, CatalogueBreach, NotOnRecord
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.submission import Submission, ToCarryOut, submitted

__all__ = ["Entry", "Verb", "act", "catalogue", "verb_of"]

P = ParamSpec("P")
Seen = TypeVar("Seen")
ONE_SUBMISSION = DESIGN.art("ACT-KEY")
ONE_ACT_PER_KEY = "a_submission_acts_once"


_entries: dict[str, Entry] = {}
_verbs: "dict[str, Verb[Any]]" = {}


def catalogue() -> dict[str, Entry]:
    """Every act of the house by its name, as the rooms entered them at start-up."""
    return dict(_entries)


def verb_of(name: str) -> "Verb[Any]":
    """The verb of an act of the catalogue; NotOnRecord for a name no room has entered."""
    if name not in _verbs:
        raise NotOnRecord("办理事项", name)
    return _verbs[name]


class _RehearsalOver(Exception):
    """The curtain falls: what was rehearsed is rolled back."""


class Verb(Generic[P]):
    """A function that does one legal act. Called, it answers a repeated submission from the
    record, commits the act once the result fits, and stores a refusal after the roll-back."""

    def __init__(self, run: Callable[P, int], entry: Entry) -> None:
        self.entry = entry
        self._run = run
        update_wrapper(self, run)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> int:
        by, at = _who_and_when(kwargs)
        return self._done(_submission(self, kwargs, by), args, kwargs)

    def carry_out(
        self, proposal_id: int, *, case_id: int, terms: object, by: Officer, at: datetime
    ) -> int:
        """Do the act on an approved proposal: the gate holds these terms against what was signed.

        Refused as the act itself; the proposal then stays approved and can be tried again.
        """
        said: dict[str, Any] = {"case_id": case_id, "terms": terms, "by": by, "at": at}
        submission = _submission(self, said, by)
        submission.claimed = ToCarryOut(proposal_id=proposal_id, terms=terms)
        return self._done(submission, (), said)

    def rehearse(
        self,
        look: Callable[[LegalAct], Seen],
        *,
        case_id: int,
        terms: object,
        by: Officer,
        at: datetime,
    ) -> Seen:
        """Run the act whole and roll it back; gives what `look` saw of it at its end.

        Nothing is kept, a refusal neither. Neither approval nor fresh log-in is asked.
        """
        said: dict[str, Any] = {"case_id": case_id, "terms": terms, "by": by, "at": at}
        submission = _submission(self, said, by)
        submission.rehearsed = True
        seen: list[Seen] = []
        with entered(Scope.of(by, at.date())), submitted(submission):
            try:
                with submission.transaction:
                    self._run(**said)  # type: ignore[call-arg]  # P stands for these four
                    if submission.doing is None:
                        raise CatalogueBreach("a verb does one legal act")
                    seen.append(look(submission.doing))
                    raise _RehearsalOver
            except _RehearsalOver:
                return seen[0]

    def _done(self, submission: Submission, args: Any, kwargs: Any) -> int:
        by, at = _who_and_when(kwargs)
        with entered(Scope.of(by, at.date())), submitted(submission):
            try:
                with submission.transaction:
                    result = self._run(*args, **kwargs)
                    submission.hold_against(result)
            except (Refused, BadTerms, NotOnRecord, IntegrityError) as error:
                stored = _stored(self.entry.name, by)
                if stored is not None and stored[1] == submission.terms_hash:
                    return stored[0]
                taken = stored is not None or _is_taken_key(error)
                reason = _other_submission() if taken else error
                if isinstance(reason, Refused):
                    refusals.keep(reason, self.entry.name, submission, by, at)
                raise reason from None
        return result


def act(  # noqa: PLR0913  # the declaration of an act is one page of options
    name: str,
    *,
    by: tuple[Post, ...],
    needs: Rule | None = None,
    papers: tuple[str, ...] = (),
    may_papers: tuple[str, ...] = (),
    clocks: tuple[str, ...] = (),
    may_clocks: tuple[str, ...] = (),
    stops: tuple[str, ...] = (),
    may_stops: tuple[str, ...] = (),
    announces: tuple[type, ...] = (),
    discloses: Disclosure = Disclosure.NOBODY,
    on: Literal["case", "court"] = "case",
    signs: bool = False,
    page: str | None = None,
    cites: Article | None = None,
    approval: str | None = None,
) -> Callable[[Callable[P, int]], Verb[P]]:
    """Enter a verb into the catalogue. `page` is the URL name of the page where it is done,
    `approval` the act's name in the approval matrix: it is then done on a proposal only."""
    if approval is not None and approval not in {one.act for one in APPROVALS}:
        raise CatalogueBreach(f"{name}: the matrix knows no approval of {approval}")

    def entered_into_catalogue(run: Callable[P, int]) -> Verb[P]:
        entry = Entry(
            name=name, verb=f"{run.__module__}.{run.__qualname__}", by=by, needs=needs,
            papers=papers, may_papers=may_papers, clocks=clocks, may_clocks=may_clocks,
            stops=stops, may_stops=may_stops, announces=announces, discloses=discloses,
            on=on, signs=signs, page=page, cites=cites, approval=approval,
            terms=None if approval is None else get_type_hints(run)["terms"],
        )  # fmt: skip
        if _entries.setdefault(name, entry).verb != entry.verb:
            raise CatalogueBreach(f"two verbs are called {name}")
        _verbs[name] = Verb(run, entry)
        return _verbs[name]

    return entered_into_catalogue


def _who_and_when(said: dict[str, Any]) -> tuple[Officer, datetime]:
    by, at = said.get("by"), said.get("at")
    if not isinstance(by, Officer) or not isinstance(at, datetime) or at.tzinfo is None:
        raise TypeError("a verb is told by: Officer and at: datetime with its zone")
    return by, at


def _submission(verb: object, said: dict[str, Any], by: Officer) -> Submission:
    terms = {name: value for name, value in said.items() if name not in ("by", "at")}
    case_id = said.get("case_id")
    return Submission(
        verb=verb,
        officer_id=by.id,
        terms=terms,
        court=by.court,
        case_id=case_id if isinstance(case_id, int) else None,
    )


def _stored(name: str, by: Officer) -> tuple[int, bytes] | None:
    """Result and terms' hash of the act that this submission has done before, if it has."""
    if by.request_key is None:
        return None
    stored = Act.objects.filter(name=name, request_key=by.request_key)
    row = stored.values_list("result", "terms_hash").first()
    return None if row is None else (row[0], bytes(row[1]))


def _is_taken_key(error: Exception) -> bool:
    """Whether the key was used by an act that this officer may not see."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) == ONE_ACT_PER_KEY


def _other_submission() -> Refused:
    return Refused.because(
        "ACT-KEY",
        "同一次提交只能办理一次",
        ONE_SUBMISSION,
        "本次提交的编号已用于另一次办理，内容与那次不同",
        "请刷新页面后重新填写并提交",
    )
