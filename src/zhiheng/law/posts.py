"""Posts (岗位) an officer may hold, and which may never be held together."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.sources import GB22239_2019


class Post(StrEnum):
    """A post as the desk names it. SYSTEM stands for sweeps by the clock and is held by nobody."""

    FILING = "立案"
    HANDLER = "承办法官"
    ASSISTANT = "法官助理"
    CLERK = "书记员"
    BAILIFF = "法警"
    BUREAU_CHIEF = "执行局长"
    PRESIDENT = "院长"
    COMMAND = "指挥中心"
    REVIEWER = "审查法官"
    FINANCE = "财务"
    DISCIPLINE = "纪检监察"
    ADMIN_SYSTEM = "系统管理员"
    ADMIN_SECURITY = "安全管理员"
    ADMIN_AUDIT = "审计管理员"
    SYSTEM = "系统"


ADMINISTRATORS: Final = frozenset((Post.ADMIN_SYSTEM, Post.ADMIN_SECURITY, Post.ADMIN_AUDIT))
PEOPLES: Final = frozenset(Post) - {Post.SYSTEM}

THREE_ADMINISTRATORS: Final = GB22239_2019.art("8.1.7.2").doubted(
    "三类管理员互斥系对标准的通行理解，条文原文未核对"
)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two posts one person may not hold, with the source and the reason in words."""

    posts: tuple[Post, Post]
    cites: tuple[Article, ...]
    because: str


def clash(one: Post, other: Post) -> Clash | None:
    """Why the two posts exclude each other, or None where they do not.

    The three administrators exclude one another, and each of them excludes every post that sees
    cases (三员分离).
    """
    if one is other or not ADMINISTRATORS & {one, other}:
        return None
    because = f"{one}与{other}不得由同一人兼任：三员分离，管理员之间互斥，且均不接触案件数据"
    return Clash((one, other), (THREE_ADMINISTRATORS,), because)


def clashes(posts: Iterable[Post]) -> tuple[Clash, ...]:
    """Every clash among the posts of one person; SYSTEM is refused with ValueError."""
    held = sorted(set(posts), key=list(Post).index)
    if Post.SYSTEM in held:
        raise ValueError("“系统”是定时任务的身份，不得任命给人")
    return tuple(found for pair in combinations(held, 2) if (found := clash(*pair)))
