"""Every route says who may come in, and nothing is served that nobody answers for."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

# Routes of libraries, and why they may stand without our authority mark.
LIBRARY_ROUTES: dict[str, str] = {}


def routes(patterns: object = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:  # type: ignore[attr-defined]
        where = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, where)
        else:
            yield where, pattern


def authority_of(pattern: URLPattern) -> object:
    return getattr(pattern.callback, "authority", None)


def test_every_route_has_an_authority() -> None:
    open_doors = [
        where
        for where, pattern in routes()
        if where not in LIBRARY_ROUTES and authority_of(pattern) is None
    ]
    assert open_doors == []


def test_only_the_door_the_calculators_letters_the_verification_and_the_wire_are_public() -> None:
    public = {where for where, p in routes() if getattr(authority_of(p), "public", False)}
    outer = ("calculators/", "gateway/v1/", "letters/")
    inner = {where for where in public if not where.startswith(outer)}
    assert public != inner <= {"login/", "health", "logout/", "verify/"}
