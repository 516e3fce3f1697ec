"""三员分离 (GB/T 22239-2019 8.1.7.2): which posts one person may not hold together."""

from itertools import combinations

import pytest

from zhiheng.law.disclosure import Disclosure
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post, clash, clashes


def test_a_post_is_its_word() -> None:
    assert [str(post) for post in (Post.HANDLER, Post.ADMIN_AUDIT)] == ["承办法官", "审计管理员"]


@pytest.mark.parametrize("pair", list(combinations(sorted(ADMINISTRATORS), 2)))
def test_the_three_administrators_exclude_one_another(pair: tuple[Post, Post]) -> None:
    found = clash(*pair)
    assert found is not None
    assert "三员分离" in found.because


@pytest.mark.parametrize("post", sorted(PEOPLES - ADMINISTRATORS))
def test_an_administrator_holds_no_post_that_sees_cases(post: Post) -> None:
    assert clash(Post.ADMIN_SYSTEM, post) is not None
    assert clash(post, Post.ADMIN_SECURITY) is not None


def test_court_posts_may_be_combined() -> None:
    assert clashes((Post.HANDLER, Post.BUREAU_CHIEF, Post.REVIEWER)) == ()


def test_every_clash_is_named() -> None:
    held = (Post.ADMIN_SYSTEM, Post.ADMIN_AUDIT, Post.HANDLER)
    assert [found.posts for found in clashes(held)] == [
        (Post.HANDLER, Post.ADMIN_SYSTEM),
        (Post.HANDLER, Post.ADMIN_AUDIT),
        (Post.ADMIN_SYSTEM, Post.ADMIN_AUDIT),
    ]


def test_one_post_twice_is_no_clash() -> None:
    assert clashes((Post.ADMIN_AUDIT, Post.ADMIN_AUDIT)) == ()


def test_the_post_of_the_clockwork_is_given_to_nobody() -> None:
    assert Post.SYSTEM not in PEOPLES
    with pytest.raises(ValueError, match="不得任命给人"):
        clashes((Post.SYSTEM,))


def test_the_source_of_the_separation_carries_its_doubt() -> None:
    found = clash(Post.ADMIN_SYSTEM, Post.ADMIN_AUDIT)
    assert found is not None
    assert found.cites[0].doubt


def test_disclosure_speaks_in_words() -> None:
    assert str(Disclosure.TO_PARTIES) == "向当事人公开"
