"""What a caller must say of a person, and when it is refused.

Numbers are checked here, once, for form and API alike: check digits, birth dates and region codes.
Region 99 exists in no register of the country: numbers that begin with it are invented people's.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from pypinyin import Style, lazy_pinyin
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from zhiheng.law.visits import CautionKind
from zhiheng.plant.errors import BadTerms

INVENTED_REGION = "99"
LONGEST_NAME = 100
LONGEST_ADDRESS = 200
_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
_PHONE = re.compile(r"1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8}|400\d{7}")
_OTHER_NUMBER = re.compile(r"[0-9A-Z()/-]{4,30}")


class PersonKind(StrEnum):
    """What the law takes a person for (民法典总则 第二至四章)."""

    NATURAL = "自然人"
    COMPANY = "法人"
    ORGANISATION = "非法人组织"


class DocumentKind(StrEnum):
    """A document that proves who somebody is."""

    ID_CARD = "居民身份证"
    CREDIT_CODE = "统一社会信用代码"
    PASSPORT = "护照"
    HONG_KONG_MACAO_PERMIT = "港澳居民来往内地通行证"
    TAIWAN_PERMIT = "台湾居民来往大陆通行证"
    FOREIGNER_CARD = "外国人永久居留身份证"
    OTHER = "其他证件"


class AttributeKind(StrEnum):
    """What else tells one person from a namesake."""

    BORN_ON = "出生日期"
    SEX = "性别"
    ADDRESS = "住址"
    PHONE = "电话"
    LEGAL_REPRESENTATIVE = "法定代表人"
    FORMER_NAME = "曾用名"


class Source(StrEnum):
    """Where an attribute was seen. Official sources alone can make two statements a match."""

    APPLICATION = "申请执行书"
    INSTRUMENT = "执行依据"
    NUMBER = "证件号码"
    DOCUMENT = "证件原件"
    POLICE = "公安人口信息"
    REGISTRY = "市场主体登记"
    IN_PERSON = "本人到庭"

    @property
    def official(self) -> bool:
        """Whether the source is independent of what the parties say."""
        return self not in (Source.APPLICATION, Source.INSTRUMENT)


class AddressKind(StrEnum):
    """What an address is good for."""

    DOMICILE = "住所"
    SERVICE = "送达地址"


class Sex(StrEnum):
    """As documents of identity write it."""

    MALE = "男"
    FEMALE = "女"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTerms:
    """A person as a paper describes them; `source` is that paper's kind.

    `former_name` tells that the document's holder was on record under another name.
    """

    name: str
    kind: PersonKind = PersonKind.NATURAL
    document_kind: DocumentKind | None = None
    document_number: str | None = None
    address: str | None = None
    service_address: str | None = None
    phone: str | None = None
    legal_representative: str | None = None
    born_on: date | None = None
    sex: Sex | None = None
    former_name: str | None = None
    source: Source = Source.APPLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionTerms:
    """What a visitor has to know of a person, what shows it, and until when it stands.

    `corrects` names the caution it sets right, with the ground; `withdrawn` takes that one back.
    """

    person_id: int
    kind: CautionKind
    words: str
    evidence: str
    until_on: date
    corrects: int | None = None
    withdrawn: bool = False
    ground: str = ""

    def __post_init__(self) -> None:
        refuse(
            line_faults("words", "情况", self.words, LONGEST_ADDRESS),
            line_faults("evidence", "来源和凭证", self.evidence, LONGEST_ADDRESS),
            fault(
                "ground",
                "更正或者撤销的理由没有填写",
                bool(self.corrects) and not self.ground.strip(),
            ),
            fault("withdrawn", "没有可以撤销的提示", self.withdrawn and not self.corrects),
        )


def plain_line(field: str, noun: str, value: str, longest: int) -> str:
    """One line of text as it may be kept: NFC, trimmed, printable, not too long; else BadTerms."""
    line = unicodedata.normalize("NFC", value).strip()
    if len(line) > longest:
        raise BadTerms({field: f"{noun}最长 {longest} 字，现为 {len(line)} 字，请核对后缩短"})
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cf") for sign in line):
        raise BadTerms({field: f"{noun}含有不可见的控制字符，请删去后重新填写"})
    if not line:
        raise BadTerms({field: f"{noun}没有填写"})
    return line


Faults = dict[str, str]


def line_faults(field: str, noun: str, value: str, longest: int) -> Faults:
    """What is wrong with a line of text that must be there."""
    try:
        plain_line(field, noun, value, longest)
    except BadTerms as bad:
        return dict(bad.sentences)
    return {}


def fault(field: str, sentence: str, holds: bool) -> Faults:
    """The sentence where the fault is there."""
    return {field: sentence} if holds else {}


def refuse(*faults: Faults) -> None:
    """BadTerms with the first sentence of each field, where there is any."""
    found: Faults = {}
    for one in faults:
        found = one | found
    if found:
        raise BadTerms(found)


def checked(terms: PersonTerms) -> PersonTerms:
    """The terms as they are kept; BadTerms names every field that is wrong."""
    wrong: dict[str, str] = {}
    kept: dict[str, str | None] = {}
    for field, noun, longest in _LINES:
        value = getattr(terms, field)
        try:
            kept[field] = plain_line(field, noun, value, longest) if value else None
        except BadTerms as bad:
            wrong |= bad.sentences
    if not terms.name.strip():
        wrong["name"] = "姓名或者名称没有填写"
    wrong |= _wrong_facts(terms)
    if wrong:
        raise BadTerms(wrong)
    number = terms.document_number and document_number(terms.document_kind, terms.document_number)
    if kept["phone"]:
        kept["phone"] = _compact(kept["phone"])
    return replace(terms, **kept, document_number=number or None)  # type: ignore[arg-type]


_LINES = (
    ("name", "姓名或者名称", LONGEST_NAME),
    ("address", "住址", LONGEST_ADDRESS),
    ("service_address", "送达地址", LONGEST_ADDRESS),
    ("phone", "电话", 20),
    ("legal_representative", "法定代表人", LONGEST_NAME),
    ("former_name", "曾用名", LONGEST_NAME),
)


def _wrong_facts(terms: PersonTerms) -> dict[str, str]:
    wrong: dict[str, str] = {}
    natural = terms.kind is PersonKind.NATURAL
    if terms.legal_representative and natural:
        wrong["legal_representative"] = "自然人没有法定代表人，请删去或者改为法人"
    if not natural and (terms.born_on or terms.sex):
        wrong["kind"] = "法人和非法人组织没有出生日期和性别，请核对当事人类型"
    if terms.phone and not _PHONE.fullmatch(_compact(terms.phone)):
        wrong["phone"] = "电话应为 11 位手机号码或者带区号的固定电话，请核对"
    try:
        number = document_number(terms.document_kind, terms.document_number or "")
    except BadTerms as bad:
        return wrong | bad.sentences
    if number and terms.document_kind is DocumentKind.ID_CARD:
        wrong |= _against_number(terms, number)
    return wrong | _wrong_document_kind(terms)


def _wrong_document_kind(terms: PersonTerms) -> dict[str, str]:
    belongs_to_a_firm = terms.document_kind is DocumentKind.CREDIT_CODE
    personal = terms.document_kind not in (None, DocumentKind.CREDIT_CODE, DocumentKind.OTHER)
    if belongs_to_a_firm and terms.kind is PersonKind.NATURAL:
        return {"document_kind": "自然人没有统一社会信用代码，请核对证件种类或者当事人类型"}
    if personal and terms.kind is not PersonKind.NATURAL:
        return {"document_kind": "单位应填统一社会信用代码，请核对证件种类或者当事人类型"}
    return {}


def _against_number(terms: PersonTerms, number: str) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if terms.born_on and terms.born_on != born_on(number):
        wrong["born_on"] = (
            f"出生日期 {terms.born_on} 与证件号码中的 {born_on(number)} 不一致，请核对证件"
        )
    if terms.sex and terms.sex != sex(number):
        wrong["sex"] = f"性别“{terms.sex}”与证件号码中的“{sex(number)}”不一致，请核对证件"
    return wrong


def attribute_value(kind: AttributeKind, value: str) -> str:
    """What a source says of a person, as it is kept and compared; else BadTerms."""
    line = plain_line("value", str(kind), value, LONGEST_ADDRESS)
    if kind is AttributeKind.BORN_ON:
        return _day(line).isoformat()
    if kind is AttributeKind.SEX and line not in tuple(Sex):
        raise BadTerms.of("value", f"性别应为男或者女，现为“{line}”")
    if kind is AttributeKind.PHONE:
        line = _compact(line)
        if not _PHONE.fullmatch(line):
            raise BadTerms.of("value", "电话应为 11 位手机号码或者带区号的固定电话，请核对")
    return line


def _day(line: str) -> date:
    figures = re.findall(r"\d+", unicodedata.normalize("NFKC", line))
    if len(figures) == 1 and len(figures[0]) == 8:
        figures = [figures[0][:4], figures[0][4:6], figures[0][6:]]
    try:
        year, month, day = (int(figure) for figure in figures)
        return date(year, month, day)
    except ValueError as error:
        raise BadTerms.of("value", f"出生日期“{line}”不是日期，应如 1985-03-12") from error


def _compact(number: str) -> str:
    return "".join(unicodedata.normalize("NFKC", number).upper().split())


def document_number(kind: DocumentKind | None, number: str) -> str:
    """The number as it is kept (half-width, capitals); '' where none is given; else BadTerms."""
    compact = _compact(number)
    if not compact:
        return ""
    if kind is None:
        raise BadTerms({"document_kind": "填写了证件号码，请选择证件种类"})
    if kind is DocumentKind.ID_CARD:
        sentence = _wrong_id_card(compact)
    elif kind is DocumentKind.CREDIT_CODE:
        sentence = _wrong_credit_code(compact)
    else:
        fits = _OTHER_NUMBER.fullmatch(compact)
        sentence = "" if fits else f"{kind}号码应为 4 至 30 位字母或者数字"
    if sentence:
        raise BadTerms({"document_number": sentence})
    return compact


def _wrong_id_card(number: str) -> str:
    if not re.fullmatch(r"\d{17}[\dX]", number):
        return f"居民身份证号码应为 18 位，前 17 位为数字，现为 {len(number)} 位，请对照证件原件"
    if number[-1] != ric.calc_check_digit(number):
        return "居民身份证号码的校验码不对，至少有一位填错，请对照证件原件"
    try:
        born = ric.get_birth_date(number)
        if not number.startswith(INVENTED_REGION):
            ric.get_birth_place(number)
    except ValidationError:
        return "居民身份证号码中的出生日期或者地区码不存在，请对照证件原件"
    return "" if born.year >= 1880 else "居民身份证号码中的出生年份过早，请对照证件原件"


def _wrong_credit_code(number: str) -> str:
    if not _CREDIT_CODE.fullmatch(number):
        return (
            f"统一社会信用代码应为 18 位，不用 I、O、S、V、Z，现为 {len(number)} 位，请对照营业执照"
        )
    if number[-1] != uscc.calc_check_digit(number):
        return "统一社会信用代码的校验码不对，至少有一位填错，请对照营业执照"
    return ""


def born_on(number: str) -> date:
    """The birth date written in a valid 居民身份证 number."""
    return ric.get_birth_date(number)


def sex(number: str) -> Sex:
    """The sex written in a valid 居民身份证 number: odd is male."""
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE


def masked_number(kind: DocumentKind, number: str) -> str:
    """As screens show it: 990102********317X; shorter numbers keep a third at each end."""
    if kind in (DocumentKind.ID_CARD, DocumentKind.CREDIT_CODE):
        return f"{number[:6]}{'*' * 8}{number[14:]}"
    kept = max(1, len(number) // 4)
    return f"{number[:kept]}{'*' * (len(number) - 2 * kept)}{number[-kept:]}"


def masked_phone(phone: str) -> str:
    """138****4321; a landline keeps its last two digits."""
    if len(phone) == 11:
        return f"{phone[:3]}****{phone[-4:]}"
    return f"{'*' * (len(phone) - 2)}{phone[-2:]}"


def searchable(text: str) -> str:
    """Letters and digits only, half-width, lower case: what search and comparison look at."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in normal if sign.isalnum())


def bigrams(text: str) -> list[str]:
    """The pairs of neighbouring signs; a single sign stands for itself."""
    signs = searchable(text)
    return sorted({a + b for a, b in pairwise(signs)}) if len(signs) > 1 else [*signs]


def initials(name: str) -> str:
    """The first letters of the name as it is read aloud: 青屿建材 → qyjc."""
    letters = lazy_pinyin(
        searchable(name),
        style=Style.FIRST_LETTER,
        errors=list,  # type: ignore[arg-type]  # the library takes several letters back too
    )
    return "".join(letter[:1] for letter in letters).lower()
