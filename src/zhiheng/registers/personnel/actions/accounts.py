"""Accounts: one person, one account; its secrets are entered and never read back."""

from datetime import datetime

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import GB22239_2019
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.actions.authority import (
    EVERYBODY,
    not_for_oneself,
    within_range,
)
from zhiheng.registers.personnel.models import Account, AccountClosing, Credential, Knock
from zhiheng.registers.personnel.terms import (
    AccountTerms,
    CredentialKind,
    refuse_ground,
    refuse_unhashed,
)

IDENTITY = GB22239_2019.art("8.1.4.1")


@act("开立账号", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court")
def open_account(*, terms: AccountTerms, by: Officer, at: datetime) -> int:
    """Open the one account of a member of staff; gives the account's id."""
    person = queries.staff(terms.staff_id)
    within_range(by, person.court)
    with legal_act(open_account, by=by, at=at, court=person.court) as doing:
        if queries.account_of(person.id) is not None:
            raise BadTerms({"staff_id": f"{person.name}已有账号，一人只开一个账号"})
        if Account.objects.filter(login_name=terms.login_name).exists():
            raise BadTerms({"login_name": f"用户名 {terms.login_name} 已有人使用，请另取一个"})
        account = Account.objects.create(
            login_name=terms.login_name, staff_id=person.id, court=person.court,
            is_demo=terms.demo, **row_of(doing),
        )  # fmt: skip
        _keep(doing, account.id, CredentialKind.PASSWORD, terms.password_hash, terms.initial)
        doing.says(f"为{person.name}开立账号 {terms.login_name}")
        doing.gives(account.id)
    return account.id


@act("注销账号", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court")
def close_account(*, account_id: int, ground: str, by: Officer, at: datetime) -> int:
    """Close an account; sessions that use it end with it. Gives the id of the entry."""
    refuse_ground(ground)
    account = queries.account(account_id)
    within_range(by, account.court)
    with legal_act(close_account, by=by, at=at, court=account.court) as doing:
        if account.closed:
            raise BadTerms({"account_id": f"账号 {account.login_name} 已注销"})
        row = AccountClosing.objects.create(
            account_id=account_id, court=account.court, ground=ground, **row_of(doing)
        )
        doing.says(f"注销账号 {account.login_name}，{ground}")
        doing.gives(row.id)
    return row.id


@act("设置口令", by=(Post.SYSTEM, *EVERYBODY), on="court")
def set_password(*, account_id: int, password_hash: str, by: Officer, at: datetime) -> int:
    """Set a new password: one's own, or by the system administrator a first one that is good for
    one log-in. Gives the id of the credential. The hash is made at the door, with its salt."""
    refuse_unhashed(password_hash)
    account = queries.account(account_id)
    with legal_act(set_password, by=by, at=at, court=account.court) as doing:
        own = account.staff_id == by.id
        if not own:
            _only(by, Post.ADMIN_SYSTEM, "他人的口令由系统管理员重置")
            within_range(by, account.court)
        kept = _keep(doing, account_id, CredentialKind.PASSWORD, password_hash, not own)
        if own:
            Knock.objects.bulk_create([_proved(account, by.device, at)])
        doing.says(f"{'修改本人口令' if own else '重置口令'}，账号 {account.login_name}")
        doing.gives(kept)
    return kept


@act("绑定动态口令", by=EVERYBODY, on="court")
def enrol_code(*, account_id: int, seed: str, by: Officer, at: datetime) -> int:
    """Enrol one's own device for one-time codes; gives the id of the credential.

    `seed` is the shared secret in base 32; the door has seen a right code made with it.
    """
    account = queries.account(account_id)
    with legal_act(enrol_code, by=by, at=at, court=account.court) as doing:
        if account.staff_id != by.id:
            raise Refused.because(
                "AUTH-OWN", "动态口令由本人绑定", IDENTITY,
                f"账号 {account.login_name} 不是{by.name}本人的", "请本人登录后绑定",
            )  # fmt: skip
        kept = _keep(doing, account_id, CredentialKind.ONE_TIME_CODE, seed, is_initial=False)
        doing.says(f"绑定动态口令，账号 {account.login_name}")
        doing.gives(kept)
    return kept


@act("解除动态口令", by=(Post.ADMIN_SECURITY,), on="court")
def reset_code(*, account_id: int, ground: str, by: Officer, at: datetime) -> int:
    """Let the holder enrol again, after a lost device; gives the id of the entry."""
    refuse_ground(ground)
    account = queries.account(account_id)
    within_range(by, account.court)
    with legal_act(reset_code, by=by, at=at, court=account.court) as doing:
        not_for_oneself(by, account.staff_id, "解除动态口令")
        kept = _keep(doing, account_id, CredentialKind.ONE_TIME_CODE, "", is_initial=True)
        doing.says(f"解除动态口令，账号 {account.login_name}，{ground}")
        doing.gives(kept)
    return kept


def _keep(
    doing: LegalAct, account_id: int, kind: CredentialKind, secret: str, is_initial: bool
) -> int:
    """Enter a secret; it is sealed on its way and no query gives it back."""
    return Credential.objects.create(
        account_id=account_id, court=doing.court, kind=kind, secret=secret,
        is_initial=is_initial, **row_of(doing),
    ).id  # fmt: skip


def _proved(account: queries.AccountOnRecord, device: str, at: datetime) -> Knock:
    """The present password was right: earlier wrong tries count no more."""
    return Knock(
        login_name=account.login_name, court=account.court, device=device, at=at,
        outcome=queries.ENTERED,
    )  # fmt: skip


def _only(by: Officer, post: Post, sentence: str) -> None:
    if not by.holds(post, Post.SYSTEM):
        raise Refused.because(
            "AUTH-POST", sentence, IDENTITY, f"您的岗位：{'、'.join(sorted(by.posts))}",
            f"请由{post}办理",
        )  # fmt: skip
