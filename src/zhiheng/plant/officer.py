"""Who acts: an officer of a court with the posts held at this moment."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.law.posts import Post

SYSTEM_ID = 0
HIGHEST_CLEARANCE = 9


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer at the door: identity, posts held now, and how the door knows it.

    `court` is the court's code; `clearance` the highest secrecy class the officer may see;
    `device` words of the device; `request_key` names one submission, so that a repeated one is
    answered and not done again; `fresh_at` the moment of the last fresh log-in; `ticked` the
    points of the act's procedure that were ticked in this submission.
    """

    id: int
    number: str
    name: str
    court: str
    posts: frozenset[Post]
    clearance: int = 0
    device: str = ""
    request_key: str | None = None
    fresh_at: datetime | None = None
    ticked: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """`周文 承办法官`: the name and the posts in their order."""
        posts = "、".join(post for post in Post if post in self.posts)
        return f"{self.name} {posts}".strip() if self.id != SYSTEM_ID else self.name

    def holds(self, *posts: Post) -> bool:
        """Whether the officer holds any of the posts."""
        return not self.posts.isdisjoint(posts)


def system_officer(court: str, *, request_key: str | None = None) -> Officer:
    """The identity of sweeps and reactions in one court; nobody can be appointed to it."""
    return Officer(
        id=SYSTEM_ID,
        number="系统",
        name="系统",
        court=court,
        posts=frozenset((Post.SYSTEM,)),
        clearance=HIGHEST_CLEARANCE,
        device="系统",
        request_key=request_key,
    )
