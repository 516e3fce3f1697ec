"""The verbs of the room: the tree of courts, staff and posts, accounts, sessions at the door."""

from zhiheng.registers.personnel.actions.accounts import (
    close_account,
    enrol_code,
    open_account,
    reset_code,
    set_password,
)
from zhiheng.registers.personnel.actions.courts import (
    enter_staff,
    form_team,
    found_division,
    seat,
    seed_courts,
)
from zhiheng.registers.personnel.actions.posts import (
    appoint,
    clear,
    delegate,
    recall,
    record_absence,
    relieve,
)
from zhiheng.registers.personnel.actions.sessions import (
    TRIES,
    begin_session,
    confirm_person,
    end_session,
    keep_awake,
    knock,
)

__all__ = [
    "TRIES",
    "appoint",
    "begin_session",
    "clear",
    "close_account",
    "confirm_person",
    "delegate",
    "end_session",
    "enrol_code",
    "enter_staff",
    "form_team",
    "found_division",
    "keep_awake",
    "knock",
    "open_account",
    "recall",
    "record_absence",
    "relieve",
    "reset_code",
    "seat",
    "seed_courts",
    "set_password",
]
