"""Appointments, delegations, absences and clearances."""

from datetime import date, datetime, timedelta

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post, clashes
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.actions.authority import (
    ACCESS_CONTROL,
    not_for_oneself,
    one_at_a_time,
    within_range,
)
from zhiheng.registers.personnel.models import (
    Absence,
    Appointment,
    Clearance,
    Delegation,
    Recall,
    Relief,
)
from zhiheng.registers.personnel.terms import (
    TOP_SECRET,
    AbsenceTerms,
    AppointmentTerms,
    DelegationTerms,
    refuse_ground,
)

LAST_DAY = date.max


@act("任命岗位", by=(Post.SYSTEM, Post.ADMIN_SECURITY), on="court")
def appoint(*, terms: AppointmentTerms, by: Officer, at: datetime) -> int:
    """Appoint a member of staff to a post; gives the appointment's id.

    Refused: one's own appointment, and posts that one person may not hold together (三员分离).
    """
    person = queries.staff(terms.staff_id)
    within_range(by, person.court)
    with legal_act(appoint, by=by, at=at, court=person.court) as doing:
        not_for_oneself(by, person.id, "任命岗位")
        one_at_a_time(person.id)
        _refuse_clash(person.id, terms.post, terms.from_on, terms.until_on)
        row = Appointment.objects.create(
            staff_id=person.id, post=terms.post, from_on=terms.from_on, until_on=terms.until_on,
            **row_of(doing),
        )  # fmt: skip
        doing.says(f"任命{person.name}为{terms.post}，自 {terms.from_on} 起")
        doing.gives(row.id)
    return row.id


@act("免去岗位", by=(Post.SYSTEM, Post.ADMIN_SECURITY), on="court")
def relieve(*, appointment_id: int, last_on: date, by: Officer, at: datetime) -> int:
    """End an appointment after `last_on`; gives the id of the entry."""
    held = _row(appointment_id, "任命")
    person = queries.staff(held.staff_id)
    within_range(by, person.court)
    with legal_act(relieve, by=by, at=at, court=person.court) as doing:
        not_for_oneself(by, person.id, "免去岗位")
        one_at_a_time(person.id)
        if Relief.objects.filter(appointment_id=appointment_id).exists():
            raise BadTerms({"appointment_id": f"{person.name}的{held.post}已免去，不能再免"})
        _refuse_last_day_outside(last_on, held)
        row = Relief.objects.create(appointment_id=appointment_id, last_on=last_on, **row_of(doing))
        doing.says(f"免去{person.name}的{held.post}，任至 {last_on}")
        doing.gives(row.id)
    return row.id


@act("交由代行", by=(Post.ADMIN_SECURITY, Post.PRESIDENT, Post.BUREAU_CHIEF), on="court")
def delegate(*, terms: DelegationTerms, by: Officer, at: datetime) -> int:
    """Let a delegate of the same court exercise a post in stated days; gives the delegation's id.

    The holder must hold the post on every one of the days; the delegate may not come to hold posts
    that exclude each other.
    """
    holder, chosen = queries.staff(terms.holder_id), queries.staff(terms.delegate_id)
    within_range(by, holder.court)
    with legal_act(delegate, by=by, at=at, court=holder.court) as doing:
        not_for_oneself(by, chosen.id, "交由代行")
        one_at_a_time(holder.id, chosen.id)
        if chosen.court != holder.court:
            raise BadTerms({"delegate_id": "代行人须是同一法院的人员，请重新选择"})
        _refuse_unheld(terms)
        _refuse_clash(chosen.id, terms.post, terms.from_on, terms.until_on)
        row = Delegation.objects.create(
            holder_id=holder.id, delegate_id=chosen.id, post=terms.post, from_on=terms.from_on,
            until_on=terms.until_on, ground=terms.ground, **row_of(doing),
        )  # fmt: skip
        doing.says(
            f"{holder.name}的{terms.post}由{chosen.name}代行，"
            f"{terms.from_on} 至 {terms.until_on}，{terms.ground}"
        )
        doing.gives(row.id)
    return row.id


@act("收回代行", by=(Post.ADMIN_SECURITY, Post.PRESIDENT, Post.BUREAU_CHIEF), on="court")
def recall(*, delegation_id: int, last_on: date, by: Officer, at: datetime) -> int:
    """End a delegation early, after `last_on`; gives the id of the entry."""
    lent = Delegation.objects.filter(id=delegation_id).first()
    if lent is None:
        raise NotOnRecord("代行", delegation_id)
    court = queries.staff(lent.holder_id).court
    within_range(by, court)
    with legal_act(recall, by=by, at=at, court=court) as doing:
        if Recall.objects.filter(delegation_id=delegation_id).exists():
            raise BadTerms({"delegation_id": "这项代行已收回，不能再收"})
        if not lent.from_on - timedelta(days=1) <= last_on <= lent.until_on:
            raise BadTerms({"last_on": f"止日须在 {lent.from_on} 前一日至 {lent.until_on} 之间"})
        row = Recall.objects.create(delegation_id=delegation_id, last_on=last_on, **row_of(doing))
        doing.says(f"收回{lent.post}的代行，止于 {last_on}")
        doing.gives(row.id)
    return row.id


@act("登记离岗", by=(Post.ADMIN_SYSTEM, Post.BUREAU_CHIEF, Post.PRESIDENT), on="court")
def record_absence(*, terms: AbsenceTerms, by: Officer, at: datetime) -> int:
    """Enter days on which a member of staff is away; gives the entry's id."""
    person = queries.staff(terms.staff_id)
    within_range(by, person.court)
    with legal_act(record_absence, by=by, at=at, court=person.court) as doing:
        row = Absence.objects.create(
            staff_id=person.id, kind=terms.kind, from_on=terms.from_on, until_on=terms.until_on,
            **row_of(doing),
        )  # fmt: skip
        doing.says(f"{person.name}{terms.kind}，{terms.from_on} 至 {terms.until_on}")
        doing.gives(row.id)
    return row.id


@act("核定涉密等级", by=(Post.SYSTEM, Post.ADMIN_SECURITY), on="court")
def clear(
    *, staff_id: int, clearance: int, from_on: date, ground: str, by: Officer, at: datetime
) -> int:
    """Set the secrecy class up to which one may see cases, from a day on; gives the entry's id."""
    person = queries.staff(staff_id)
    refuse_ground(ground)
    if not 0 <= clearance <= TOP_SECRET:
        raise BadTerms({"clearance": f"涉密等级为 0 至 {TOP_SECRET}，请重新选择"})
    within_range(by, person.court)
    with legal_act(clear, by=by, at=at, court=person.court) as doing:
        not_for_oneself(by, person.id, "核定涉密等级")
        row = Clearance.objects.create(
            staff_id=person.id, clearance=clearance, from_on=from_on, **row_of(doing)
        )
        doing.says(f"{person.name}涉密等级定为 {clearance}，自 {from_on} 起，{ground}")
        doing.gives(row.id)
    return row.id


def _row(appointment_id: int, noun: str) -> Appointment:
    found = Appointment.objects.filter(id=appointment_id).first()
    if found is None:
        raise NotOnRecord(noun, appointment_id)
    return found


def _refuse_last_day_outside(last_on: date, held: Appointment) -> None:
    """The day before the first is allowed: an appointment that never took effect."""
    if not held.from_on - timedelta(days=1) <= last_on <= (held.until_on or LAST_DAY):
        raise BadTerms({"last_on": f"免职日须不早于任职日 {held.from_on} 的前一日，且在任期之内"})


def _refuse_clash(staff_id: int, post: Post, from_on: date, until_on: date | None) -> None:
    """Posts held on any of the days exclude the new one, or are the same one."""
    held = {
        known.post
        for known in queries.posts_on_record(staff_id)
        if known.from_on <= (until_on or LAST_DAY) and from_on <= (known.until_on or LAST_DAY)
    }
    if post in held:
        raise BadTerms({"post": f"这些日子已有{post}的任命或代行，不能重复"})
    for found in clashes(held | {post}):
        raise Refused.because(
            "AUTH-THREE", "三员分离", found.cites,
            f"现有岗位：{'、'.join(sorted(held))}；拟任：{post}",
            f"{found.because}。请另选一人，或先免去原岗位",
        )  # fmt: skip


def _refuse_unheld(terms: DelegationTerms) -> None:
    for known in queries.posts_on_record(terms.holder_id):
        covers = known.from_on <= terms.from_on and terms.until_on <= (known.until_on or LAST_DAY)
        if known.post is terms.post and known.holder_id is None and covers:
            return
    raise Refused.because(
        "AUTH-HOLDER", "代行的岗位由委托人本人担任", ACCESS_CONTROL,
        f"{terms.from_on} 至 {terms.until_on} 委托人没有全程担任{terms.post}",
        "请核对岗位和起止日；代行的岗位不能再转交",
    )  # fmt: skip
