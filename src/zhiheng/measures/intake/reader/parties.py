"""Who stands in the party block, and which words of the instrument mean him."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from zhiheng.measures.intake.reader.dates import DAY, day_of
from zhiheng.measures.intake.reader.identity import (
    CREDIT_CODE,
    LABELLED_CITIZEN_NO,
    is_citizen_no,
    is_credit_code,
)
from zhiheng.measures.intake.reader.names import ROLE, kind_of, names_from
from zhiheng.measures.intake.reader.original import Original, Span
from zhiheng.measures.intake.reader.reading import Doubt

PARTIES_MAX = 200

_QUALIFIERS = r"(?:（[^（）\n]{1,40}）)*"
_WHOLE_NAME = (
    r"[^，。；：（）\n]{1,60}(?:（[^（）\n]{1,12}）[^，。；：（）\n]{1,40})*"
    r"(?:（(?:有限合伙|普通合伙|特殊普通合伙|个人独资)）)?"
)
_STATEMENT = re.compile(
    rf"(?:^"
    rf"|(?<=[\n。；号]))(?:\d[、.])?(?P<role>{ROLE})(?P<ordinal>[一二三四五六七八九十\d]{{0,3}}(?=[：（]))?"
    rf"(?P<qualifier>{_QUALIFIERS})(?P<colon>：)?(?P<name>{_WHOLE_NAME})(?=(?P<after>[，。；（\n]"
    rf"|$))"
)
_SIGN_OF_A_PARTY = re.compile(
    r"[，。；（](?:男|女|性别|住|身份|公民身份|统一社会|汉族|(?:19|20)\d\d年\d+月\d+日出?生"
    r"|法定代表人"
    r"|以下简称|下称|经营场所|户籍|组织机构)"
)
_NEXT_STATEMENT = re.compile(
    rf"[\n。；](?:\d[、.])?(?:{ROLE}|[一二两三四五六七八九十]?(?:原告|被告|上诉人|申请人)?(?:之"
    rf"|的)?(?:上述|共同)?"
    r"(?:法定代表人|负责人|经营者|投资人|执行事务合伙人|诉讼代表人|主要负责人|法定代理人"
    r"|指定代理人|委托代理人|委托诉讼代理人|诉讼代理人|代理人))"
)
_AGENT = re.compile(
    r"(?:之|的)?(?:上述|共同)*(?:委托|法定|诉讼|指定|共同)?(?:诉讼)?(?:代理|代表|委托)"
)
_SHORT = re.compile(
    r"（(?:以下|下)(?:均)?(?:简称|称)(?:为"
    r"|：)?[“\"]?(?P<short>[^（）”\"，；]{2,20})[”\"]?[^（）]{0,20}）"
)
_SEX = re.compile("，(男|女)(?=[，。；])")
_BORN = re.compile(rf"{DAY.pattern}(?:出)?生")
_ADDRESS = re.compile(
    "(?:住所地|住址|住所|经常居住地|户籍所在地|户籍地|注册地址|注册地|经营场所"
    "|(?<=[，。；])住)(?:为|在)?：?(?P<address>[^，。；\n]{4,60})"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A party as the instrument introduces him; `key` is his name in the compact text."""

    key: str
    name: str
    at: Span
    procedural: str | None = None
    id_no: str | None = None
    id_at: Span | None = None
    born: date | None = None
    sex: str | None = None
    uscc: str | None = None
    short: str | None = None
    address: str | None = None

    @property
    def kind(self) -> str | None:
        kind = kind_of(self.key)
        return kind or ("natural" if self.sex or self.id_no else None)


def members_of(text: Original, block: Span) -> tuple[list[Member], list[Doubt]]:
    """The parties of the party block, in order, with what the block says of each."""
    found: list[Member] = []
    doubts: list[Doubt] = []
    for statement in _statements(text.compact, block):
        following = _NEXT_STATEMENT.search(text.compact, statement.end("name"), block[1])
        end = following.start() if following else block[1]
        introduced = _introduced(text, statement)
        if len(found) + len(introduced) > PARTIES_MAX:
            doubts.append(
                Doubt("parties", f"当事人超过{PARTIES_MAX}人，其后的没有读入，请核对后补填")
            )
            break
        if len(introduced) == 1:
            member, doubt = _described(text, introduced[0], (statement.end("name"), end))
            introduced = [member]
            doubts.extend(doubt)
        known = {member.key for member in found}
        found.extend(member for member in introduced if member.key not in known)
    return found, doubts


def with_shorts(members: list[Member], compact: str, before: int) -> list[Member]:
    """Add the short names given later than the party block: 甲公司（以下简称甲）与…一案."""
    shorts: dict[str, str] = {}
    keys = {member.key for member in members}
    longest = max(map(len, keys), default=0)
    for found in _SHORT.finditer(compact, 0, before):
        ahead = compact[max(0, found.start() - longest) : found.start()]
        named = next((ahead[at:] for at in range(len(ahead)) if ahead[at:] in keys), None)
        if named:
            shorts.setdefault(named, found["short"])
    return [replace(one, short=one.short or shorts.get(one.key)) for one in members]


def _statements(compact: str, block: Span) -> Iterator[re.Match[str]]:
    for statement in _STATEMENT.finditer(compact, *block):
        if _AGENT.match(statement["name"]):
            continue
        signed = _SIGN_OF_A_PARTY.match(compact, statement.end("name"))
        listed = names_from(statement["name"], 0, len(statement["name"]))
        whole = bool(listed) and listed[-1][1] == len(statement["name"])
        if statement["colon"] or signed or whole:
            yield statement


def _introduced(text: Original, statement: re.Match[str]) -> list[Member]:
    start, end = statement.span("name")
    listed = names_from(text.compact, start, end)
    spans = listed if len(listed) > 1 and listed[-1][1] == end else [(start, end)]
    procedural = statement["role"] + (statement["qualifier"] or "")
    return [
        Member(text.compact[one:other], text.written(one, other), (one, other), procedural)
        for one, other in spans
    ]


def _described(text: Original, member: Member, rest: Span) -> tuple[Member, list[Doubt]]:
    words = text.compact[rest[0] : rest[1]]
    id_no, id_at, doubts = _citizen_no(words, rest[0], member.name)
    born, sex, short = _BORN.search(words), _SEX.search(words), _SHORT.match(words)
    address = _ADDRESS.search(words)
    code = CREDIT_CODE.search(words)
    uscc = code["code"].upper() if code else None
    if uscc and not is_credit_code(uscc):
        doubts.append(
            Doubt(
                "parties",
                f"{member.name}的统一社会信用代码“{uscc}”校验不符，没有读入，请核对后填写",
            )
        )
        uscc = None
    described = replace(
        member,
        id_no=id_no,
        id_at=id_at,
        born=day_of(born) if born else None,
        sex=sex[1] if sex else None,
        uscc=uscc,
        short=short["short"] if short else None,
        address=address["address"] if address else None,
    )
    return described, doubts


def _citizen_no(words: str, offset: int, name: str) -> tuple[str | None, Span | None, list[Doubt]]:
    labelled = LABELLED_CITIZEN_NO.search(words)
    if labelled is None:
        return None, None, []
    number = labelled["no"].replace(" ", "").upper()
    at = (offset + labelled.start("no"), offset + labelled.end("no"))
    if is_citizen_no(number):
        return number, at, []
    sentence = f"{name}的公民身份号码“{labelled['no'].strip()}”校验不符，没有读入，请核对后填写"
    return None, at, [Doubt("parties", sentence)]
