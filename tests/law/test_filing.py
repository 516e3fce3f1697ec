"""执行工作规定第16条 and kin: one failing and one passing example for every condition of 立案."""

import pytest

from tests.law.exhibits import an_application, day
from zhiheng.law.courts import CourtLevel
from zhiheng.law.filing import MAY_DOCKET, TIME_BAR
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import InstrumentKind as Kind
from zhiheng.law.records import JurisdictionBasis as Basis
from zhiheng.law.records import SplitGround


def bars(**changes: object) -> list[str]:
    return [bar.key for bar in MAY_DOCKET.judge(an_application(**changes)).bars]


def test_a_plain_application_is_docketed() -> None:
    assert bars() == []


@pytest.mark.parametrize(
    ("changes", "key", "article"),
    [
        ({"instrument_effective": False}, "A1-FILE-01-1", "第16条第1款第1项"),
        ({"applicant_is_obligee": False}, "A1-FILE-01-2", "第16条第1款第2项"),
        ({"debtor_named": False}, "A1-FILE-01-3", "第461条第1款第1项"),
        ({"content_clear": False}, "A1-FILE-03", "第461条第1款第2项"),
        ({"amount_known": False}, "A1-FILE-03", "第16条第1款第3项"),
        ({"performance_due_on": day("2026-11-20")}, "A1-FILE-01-4", "第16条第1款第4项"),
        ({"unperformed": False}, "A1-FILE-01-4b", "第16条第1款第4项"),
        ({"jurisdiction_basis": Basis.DOMICILE}, "A1-FILE-01-5", "第235条第1款"),
        ({"jurisdiction_basis": Basis.PROPERTY}, "A1-FILE-15-1", "第1条"),
        ({"same_instrument_open_elsewhere": True}, "A1-FILE-15-2", "第2条第1款"),
        ({"same_instrument_open_here": True}, "A1-FILE-31", "法发〔2014〕26号第7条"),
    ],
)
def test_each_condition_alone_bars_docketing(
    changes: dict[str, object], key: str, article: str
) -> None:
    [bar] = MAY_DOCKET.judge(an_application(**changes)).bars
    assert bar.key == key
    assert bar.verdict is Verdict.FAILS
    assert article in bar.cited
    assert bar.otherwise


@pytest.mark.parametrize(
    "field",
    [
        "instrument_effective",
        "applicant_is_obligee",
        "debtor_named",
        "content_clear",
        "amount_known",
        "performance_due_on",
        "unperformed",
        "instrument_kind",
        "jurisdiction_basis",
        "same_instrument_open_elsewhere",
        "same_instrument_open_here",
    ],
)
def test_what_the_clerk_has_not_found_out_bars_as_unknown(field: str) -> None:
    judgment = MAY_DOCKET.judge(an_application(**{field: None}))
    assert judgment.verdict is Verdict.UNKNOWN
    assert {bar.verdict for bar in judgment.bars} == {Verdict.UNKNOWN}


def test_an_empty_record_is_refused_with_every_limb() -> None:
    with pytest.raises(Refused) as refusal:
        MAY_DOCKET.judge(an_application().__class__()).or_refuse()
    assert len(refusal.value.findings) == 13


def test_all_bars_are_told_at_once_the_most_fundamental_first() -> None:
    found = bars(unperformed=False, instrument_effective=False, same_instrument_open_elsewhere=True)
    assert found == ["A1-FILE-01-1", "A1-FILE-01-4b", "A1-FILE-15-2"]


def test_a_transferred_case_needs_no_applicant() -> None:
    """执行工作规定第17条第2款: 赡养费等文书由审判庭移送."""
    assert bars(transferred=True, applicant_is_obligee=False) == []


def test_the_last_day_of_performance_must_be_over() -> None:
    assert bars(performance_due_on=day("2026-11-19")) == []
    assert bars(performance_due_on=day("2026-11-21")) == ["A1-FILE-01-4"]


def test_a_judgment_without_a_period_may_be_enforced_at_once() -> None:
    """民诉法第250条第2款: 未规定履行期间的，从生效之日起计算."""
    assert bars(performance_period_stated=False, performance_due_on=None) == []


@pytest.mark.parametrize(
    ("kind", "basis", "allowed"),
    [
        (Kind.JUDGMENT, Basis.FIRST_INSTANCE, True),
        (Kind.JUDGMENT, Basis.PROPERTY, True),
        (Kind.JUDGMENT, Basis.DOMICILE, False),
        (Kind.RULING, Basis.ISSUING, False),
        (Kind.MEDIATION, Basis.FIRST_INSTANCE, True),
        (Kind.MEDIATION, Basis.DOMICILE, False),
        (Kind.ADMINISTRATIVE_JUDGMENT, Basis.FIRST_INSTANCE, True),
        (Kind.ADMINISTRATIVE_JUDGMENT, Basis.DOMICILE, False),
        (Kind.ADMINISTRATIVE_DECISION, Basis.ISSUING, True),
        (Kind.ADMINISTRATIVE_DECISION, Basis.PROPERTY, False),
        (Kind.PAYMENT_ORDER, Basis.ISSUING, True),
        (Kind.SECURITY_RULING, Basis.PROPERTY, True),
        (Kind.CONFIRMATION_RULING, Basis.DOMICILE, False),
        (Kind.CRIMINAL_PROPERTY, Basis.FIRST_INSTANCE, True),
        (Kind.CRIMINAL_PROPERTY, Basis.PROPERTY, False),
        (Kind.LABOUR_AWARD, Basis.DOMICILE, True),
        (Kind.NOTARIAL_DEED, Basis.PROPERTY, True),
        (Kind.NOTARIAL_DEED, Basis.FIRST_INSTANCE, False),
        (Kind.OTHER, Basis.DOMICILE, True),
        (Kind.JUDGMENT, Basis.DESIGNATED, True),
    ],
)
def test_jurisdiction_follows_the_kind_of_instrument(
    kind: Kind, basis: Basis, allowed: bool
) -> None:
    found = bars(instrument_kind=kind, jurisdiction_basis=basis, property_shown=True)
    assert found == ([] if allowed else ["A1-FILE-01-5"])


@pytest.mark.parametrize(
    ("level", "approved", "allowed"),
    [
        (CourtLevel.INTERMEDIATE, False, True),
        (CourtLevel.SPECIAL_INTERMEDIATE, False, True),
        (CourtLevel.BASIC, True, True),
        (CourtLevel.BASIC, False, False),
    ],
)
def test_an_arbitral_award_goes_to_the_intermediate_court(
    level: CourtLevel, approved: bool, allowed: bool
) -> None:
    """仲裁裁决执行规定第2条."""
    found = bars(
        instrument_kind=Kind.ARBITRAL_AWARD,
        jurisdiction_basis=Basis.DOMICILE,
        court_level=level,
        lower_court_approved=approved,
    )
    assert (found == []) is allowed


def test_the_nearest_ground_of_jurisdiction_is_shown_first() -> None:
    application = an_application(
        instrument_kind=Kind.ARBITRAL_AWARD, jurisdiction_basis=Basis.DOMICILE
    )
    [bar] = MAY_DOCKET.judge(application).bars
    assert "中级法院" in bar.parts[0].otherwise


def test_the_ground_of_jurisdiction_that_holds_is_the_one_cited() -> None:
    [finding] = [f for f in MAY_DOCKET.judge(an_application()).findings if f.key == "A1-FILE-01-5"]
    assert finding.cited == "民事诉讼法（2023修正）第235条第1款"


def test_mediation_agreements_say_that_the_statute_is_silent() -> None:
    judgment = MAY_DOCKET.judge(an_application(instrument_kind=Kind.MEDIATION))
    [finding] = [f for f in judgment.findings if f.key == "A1-FILE-01-5"]
    assert finding.holds
    assert finding.doubt == "调解书的执行管辖依实务比照裁判，法条未明文列举"


@pytest.mark.parametrize("ground", [ground for ground in SplitGround if ground.name != "NONE"])
def test_one_instrument_may_make_several_cases_only_on_a_named_ground(ground: SplitGround) -> None:
    """法发〔2014〕26号第7条: 不得分立, 除外情形逐一列举; 未见原文, 存疑随结论显示."""
    judgment = MAY_DOCKET.judge(an_application(same_instrument_open_here=True, split_ground=ground))
    [finding] = [one for one in judgment.findings if one.key == "A1-FILE-31"]
    assert finding.holds
    assert [part.name for part in finding.parts] == [str(ground)]
    assert finding.doubt


@pytest.mark.parametrize(
    ("received", "in_time"), [("2026-11-17", True), ("2026-11-18", True), ("2026-11-19", False)]
)
def test_the_time_bar_ends_on_its_last_day(received: str, in_time: bool) -> None:
    application = an_application(received_on=day(received), time_bar_ends_on=day("2026-11-18"))
    assert TIME_BAR.judge(application).holds is in_time


def test_a_late_application_is_docketed_all_the_same() -> None:
    """民诉法解释第481条: 超过申请执行时效期间的，人民法院应予受理."""
    late = an_application(time_bar_ends_on=day("2020-01-02"))
    assert MAY_DOCKET.judge(late).holds
    [warning] = TIME_BAR.judge(late).bars
    assert "仍应立案" in warning.otherwise


def test_an_interrupted_time_bar_is_no_warning() -> None:
    """执行程序解释第19、20条."""
    late = an_application(time_bar_ends_on=day("2020-01-02"), time_bar_interrupted=True)
    [finding] = TIME_BAR.judge(late).findings
    assert finding.holds
    assert "第20条" in finding.cited


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_instrument_has_a_court(kind: Kind) -> None:
    allowed = [
        basis
        for basis in Basis
        if not bars(
            instrument_kind=kind,
            jurisdiction_basis=basis,
            property_shown=True,
            court_level=CourtLevel.INTERMEDIATE,
        )
    ]
    assert set(allowed) > {Basis.DESIGNATED}


def test_a_judgment_of_another_court_is_not_ours_by_first_instance() -> None:
    assert bars(first_instance_elsewhere=True) == ["A1-FILE-08-1"]


def test_a_judgment_of_another_court_may_be_enforced_where_the_property_is() -> None:
    here = an_application(
        first_instance_elsewhere=True,
        jurisdiction_basis=Basis.PROPERTY,
        property_shown=True,
    )
    assert MAY_DOCKET.judge(here).holds
