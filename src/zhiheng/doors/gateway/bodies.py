"""What an envelope may say: one frozen dataclass per kind, read strictly, published as schema."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar, Final

from pydantic import ConfigDict, StringConstraints

Words = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Maybe = Annotated[str, StringConstraints(max_length=300)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{1,64}$")]
Mobile = Annotated[str, StringConstraints(pattern=r"^1[0-9]{10}$")]
CaseNumber = Annotated[str, StringConstraints(min_length=6, max_length=60)]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Pdf = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]*={0,2}$", max_length=9_000_000)]

STRICT: Final = ConfigDict(extra="forbid", str_strip_whitespace=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsSend:
    """A text message to a party."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    mobile: Mobile
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTrack:
    """A mail item of the court whose course is to be reported."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    mail_number: Token
    receiver: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class EserviceDeliver:
    """A paper to be delivered electronically; `content` is the PDF in base64, `sm3` its digest."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    receiver: Name
    address: Name
    paper_kind: Name
    paper_number: Name
    sm3: Hash
    content: Pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneOwner:
    """Whether a mobile number is in a person's name (手机号实名核验)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    mobile: Mobile
    name: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtMessage:
    """A letter between courts about a case of the receiving court, or of the sending one."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    case_number: CaseNumber
    matter: Words
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseflowCase:
    """A case as the case-flow system (流程管理系统) lists it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    case_number: CaseNumber
    case_type: Name
    docketed_on: date
    state: Name


class SmsOutcome(StrEnum):
    """What came of a text message."""

    DELIVERED = "delivered"
    FAILED = "failed"


class MailOutcome(StrEnum):
    """What came of a mail item; `moving` ends nothing."""

    MOVING = "moving"
    SIGNED = "signed"
    RETURNED = "returned"


class OpenedOutcome(StrEnum):
    """What came of an electronic delivery; `arrived` is the day that counts (到达)."""

    ARRIVED = "arrived"
    OPENED = "opened"
    RETURNED = "returned"


class OwnerOutcome(StrEnum):
    """Whose the number is."""

    OWNER = "owner"
    OTHER = "other"
    UNKNOWN = "unknown"


class TakenOutcome(StrEnum):
    """Whether a system took it over, or gave it back (回退) with the reason in `words`."""

    DONE = "done"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsReport:
    """What came of `sms.send`. `of` is the id of the envelope reported on."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Token
    outcome: SmsOutcome
    happened_at: datetime
    words: Maybe


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReport:
    """What came of `mail.track`; `words` names who signed, or why it came back."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Token
    outcome: MailOutcome
    happened_at: datetime
    words: Maybe


@dataclass(frozen=True, slots=True, kw_only=True)
class EserviceOpened:
    """What came of `eservice.deliver`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Token
    outcome: OpenedOutcome
    happened_at: datetime
    words: Maybe


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneReport:
    """What came of `phone.owner`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Token
    outcome: OwnerOutcome
    happened_at: datetime
    words: Maybe


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtReport:
    """What came of `court.message`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Token
    outcome: TakenOutcome
    happened_at: datetime
    words: Maybe


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseflowReport:
    """What came of `caseflow.case`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Token
    outcome: TakenOutcome
    happened_at: datetime
    words: Maybe


class Status(StrEnum):
    """How a receiver answers: taken, taken before, or not taken."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """The answer to a transmission: `of` and `nonce` are its id and nonce, empty if unreadable."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    of: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{0,64}$")]
    nonce: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{0,64}$")]
    status: Status
    reason: Annotated[str, StringConstraints(pattern=r"^[a-z_]{0,40}$")]
    words: Maybe


Report = SmsReport | MailReport | EserviceOpened | PhoneReport | CourtReport | CaseflowReport
Body = Report | SmsSend | MailTrack | EserviceDeliver | PhoneOwner | CourtMessage | CaseflowCase
