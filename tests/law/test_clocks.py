"""民诉法解释第480条、审限规定第5、6、8、9条、民诉法第250条: where clocks stand."""

from datetime import datetime

import pytest

from tests.law.exhibits import day
from zhiheng.law.calendar import Calendar, DayKind
from zhiheng.law.clocks import (
    DOCKET_DECISION,
    EXECUTION_LIMIT,
    EXECUTION_LIMIT_ADMINISTRATIVE,
    EXECUTION_LIMIT_CRIMINAL,
    NOTICE_ISSUE,
    TIME_BAR,
    BadDeduction,
    BadExtension,
    Clock,
    Deduction,
    Whose,
    all_clocks,
    all_hour_clocks,
    clock,
    hour_clock,
    stand,
    stand_hours,
)
from zhiheng.law.kernel.dated import NotYetLaw
from zhiheng.law.kernel.source import Kind
from zhiheng.law.kernel.span import Span, days, months
from zhiheng.law.periods import BEIJING

SEED = Calendar.seeded()


@pytest.mark.parametrize(
    ("one", "from_on", "due_on", "why"),
    [
        (NOTICE_ISSUE, "2026-11-16", "2026-11-26", "收到申请次日起第十日"),
        (NOTICE_ISSUE, "2026-11-18", "2026-11-30", "第十日为周六，顺延至周一"),
        (NOTICE_ISSUE, "2026-02-04", "2026-02-14", "第十日为补班的周六，不顺延"),
        (NOTICE_ISSUE, "2026-09-25", "2026-10-08", "第十日在国庆假期"),
        (EXECUTION_LIMIT, "2025-08-29", "2026-02-28", "月末无对应日；当日补班"),
        (EXECUTION_LIMIT, "2025-08-31", "2026-02-28", "月末无对应日"),
        (EXECUTION_LIMIT, "2026-05-18", "2026-11-18", "六个月的对应日"),
        (EXECUTION_LIMIT_ADMINISTRATIVE, "2026-05-18", "2026-08-18", "三个月"),
        (EXECUTION_LIMIT_CRIMINAL, "2026-05-18", "2026-11-18", "六个月"),
        (DOCKET_DECISION, "2026-11-16", "2026-11-23", "七日"),
        (TIME_BAR, "2024-02-29", "2026-02-28", "两年，无对应日"),
        (TIME_BAR, "2022-05-01", "2024-05-06", "劳动节假期后第一日"),
    ],
)
def test_where_a_clock_stands(one: Clock, from_on: str, due_on: str, why: str) -> None:
    standing = stand(one, day(from_on), SEED)
    assert standing.due_on == day(due_on), why
    assert (standing.provisional, standing.note) == (False, "")


def test_a_clock_that_ends_in_a_year_without_holidays_stands_on_its_unrolled_day() -> None:
    standing = stand(EXECUTION_LIMIT, day("2026-11-20"), SEED)
    assert standing.provisional
    assert standing.due_on == standing.unrolled_on == day("2027-05-20")
    assert standing.note == "暂定：2027 年节假日表未载入"
    assert standing.note in standing.why


def test_the_same_clock_is_settled_when_the_year_is_loaded() -> None:
    loaded = SEED.with_year(2027, [(day("2027-05-20"), DayKind.REST)])
    standing = stand(EXECUTION_LIMIT, day("2026-11-20"), loaded)
    assert (standing.provisional, standing.due_on) == (False, day("2027-05-21"))
    assert standing.unrolled_on == day("2027-05-20")


def test_a_clock_says_why_and_under_which_articles() -> None:
    standing = stand(NOTICE_ISSUE, day("2026-11-18"), SEED)
    assert standing.why == (
        "收到申请执行书或者移交执行书：2026-11-18",
        "自次日起算，10日，至 2026-11-28",
        "2026-11-28 为法定休假日，顺延至 2026-11-30",
    )
    assert [str(article) for article in standing.cites] == [
        "民诉法解释（2022修正）第480条第1款",
        "民事诉讼法（2023修正）第85条第2款",
        "民事诉讼法（2023修正）第85条第3款",
    ]


@pytest.mark.parametrize(
    ("from_on", "article"),
    [
        ("2012-12-31", "民事诉讼法（2007修正）第215条"),
        ("2013-01-01", "民事诉讼法（2012修正）第239条"),
        ("2023-12-31", "民事诉讼法（2021修正）第246条"),
        ("2024-01-01", "民事诉讼法（2023修正）第250条"),
    ],
)
def test_the_law_of_the_day_a_clock_starts_is_cited(from_on: str, article: str) -> None:
    assert str(stand(TIME_BAR, day(from_on), SEED).cites[0]) == article


def test_a_value_from_memory_carries_its_doubt_to_the_screen() -> None:
    assert stand(TIME_BAR, day("2012-06-01"), SEED).doubt == "2007年修正文本的条文号未核对"
    assert stand(TIME_BAR, day("2024-06-03"), SEED).doubt is None


def test_before_the_first_edition_there_is_no_clock() -> None:
    with pytest.raises(NotYetLaw, match="尚无规定"):
        stand(TIME_BAR, day("2008-03-31"), SEED)


def test_the_internal_target_of_three_days_is_a_note_and_no_deadline() -> None:
    assert "三日" in NOTICE_ISSUE.note
    assert str(NOTICE_ISSUE.span.on(day("2026-11-20")).value) == "10日"


def test_a_clock_is_found_by_key_or_name() -> None:
    assert clock("NOTICE_ISSUE") is clock("发出执行通知") is NOTICE_ISSUE
    assert clock("执行期限") is EXECUTION_LIMIT


def test_an_unknown_clock_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(LookupError, match=r"没有名为“发出通知”.*发出执行通知"):
        clock("发出通知")


def test_no_two_clocks_share_a_key() -> None:
    keys = [one.key for one in all_clocks()]
    assert len(keys) == len(set(keys))


def off(first: str, last: str | None, ground: str = "") -> Deduction:
    return Deduction(day(first), None if last is None else day(last), ground)


EXAMPLES = [
    ("DOCKET_DECISION", "2026-11-16", "2026-11-23"),
    ("CRIMINAL_DOCKET_DECISION", "2026-11-16", "2026-11-23"),
    ("ENTRUSTED_DOCKETING", "2026-11-16", "2026-11-23"),
    ("NOTICE_ISSUE", "2026-11-16", "2026-11-26"),
    ("NOTICE_AFTER_MEASURE", "2026-11-18", "2026-11-23"),
    ("DOCUMENT_CLARIFICATION", "2026-11-03", "2026-11-18"),
    ("EXECUTION_LIMIT", "2026-05-18", "2026-11-18"),
    ("EXECUTION_LIMIT_ADMINISTRATIVE", "2026-05-18", "2026-08-18"),
    ("EXECUTION_LIMIT_CRIMINAL", "2026-05-18", "2026-11-18"),
    ("EXTENSION_REQUEST", "2026-11-18", "2026-11-13"),
    ("LIMIT_WARNING", "2026-11-18", "2026-11-08"),
    ("IDLE_COURT", "2025-08-31", "2026-02-28"),
    ("OBJECTION_REVIEW", "2026-11-03", "2026-11-18"),
    ("THIRD_PARTY_OBJECTION_REVIEW", "2026-11-03", "2026-11-18"),
    ("RECONSIDERATION_REVIEW", "2026-10-19", "2026-11-18"),
    ("VARIATION_REVIEW", "2026-09-18", "2026-11-17"),
    ("VARIATION_RECONSIDERATION_REVIEW", "2026-09-18", "2026-11-17"),
    ("AWARD_REFUSAL_REVIEW", "2026-09-18", "2026-11-18"),
    ("NOTARIAL_REFUSAL_REVIEW", "2026-09-18", "2026-11-17"),
    ("NOTARIAL_RECONSIDERATION_REVIEW", "2026-10-19", "2026-11-18"),
    ("SANCTION_RECONSIDERATION_REVIEW", "2026-11-13", "2026-11-18"),
    ("EXIT_BAN_RECONSIDERATION_REVIEW", "2026-11-03", "2026-11-18"),
    ("SUPERVISION_REVIEW", "2026-05-31", "2026-08-31"),
    ("FILE_TRANSFER", "2026-11-20", "2026-11-23"),
    ("HANDLER_ASSIGNMENT", "2026-11-14", "2026-11-21"),
    ("NOTICE_TARGET", "2026-11-18", "2026-11-21"),
    ("CLUE_REQUEST", "2026-11-18", "2026-11-21"),
    ("CLUE_CHECK", "2026-11-14", "2026-11-23"),
    ("URGENT_CLUE_CHECK", "2026-11-18", "2026-11-23"),
    ("INVESTIGATION_START", "2026-11-11", "2026-11-21"),
    ("INVESTIGATION_FINISH", "2026-01-31", "2026-02-28"),
    ("APPRAISER_SELECTION", "2026-11-11", "2026-11-21"),
    ("TITLE_TRANSFER_NOTICE", "2026-11-16", "2026-11-21"),
    ("OBJECTION_HEARING", "2026-11-11", "2026-11-21"),
    ("OBJECTION_OPINION", "2026-11-16", "2026-11-21"),
    ("INTERNAL_APPROVAL", "2026-11-14", "2026-11-21"),
    ("AUDIT_DECISION", "2026-11-18", "2026-11-30"),
    ("REWARD_DECISION", "2026-11-18", "2026-11-30"),
    ("RECONSIDERATION_FILE_TRANSFER", "2026-11-13", "2026-11-18"),
    ("TIME_BAR", "2022-05-01", "2024-05-06"),
    ("SETTLEMENT_RESUMPTION", "2024-02-29", "2026-02-28"),
    ("JURISDICTION_OBJECTION", "2026-11-18", "2026-11-30"),
    ("PROPERTY_CHANGE_REPORT", "2026-11-18", "2026-11-30"),
    ("AWARD_REFUSAL_APPLICATION", "2026-11-03", "2026-11-18"),
    ("OUTSIDER_AWARD_REFUSAL_APPLICATION", "2026-10-19", "2026-11-18"),
    ("AWARD_DISMISSAL_RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("AWARD_REFUSAL_TRANSFER", "2026-11-18", "2026-11-23"),
    ("AWARD_REFUSAL_RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("NOTARIAL_REFUSAL_APPLICATION", "2026-11-03", "2026-11-18"),
    ("NOTARIAL_RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("EXCUSE", "2026-02-04", "2026-02-14"),
    ("RETRIAL_APPLICATION", "2026-05-18", "2026-11-18"),
    ("REVOCATION_SUIT", "2026-05-18", "2026-11-18"),
    ("SUPERVISION_APPLICATION", "2026-05-18", "2026-11-18"),
    ("OBJECTION_DOCKETING", "2026-11-18", "2026-11-23"),
    ("OBJECTION_NOTIFICATION", "2026-11-18", "2026-11-23"),
    ("OBJECTION_SUPPLEMENT", "2026-11-18", "2026-11-23"),
    ("OBJECTION_REFUSAL_RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("OBJECTION_DOCKETING_ORDERED", "2026-11-18", "2026-11-23"),
    ("OBJECTION_RULING_ORDERED", "2026-11-03", "2026-11-18"),
    ("RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("OBJECTION_SUIT", "2026-11-03", "2026-11-18"),
    ("OBJECTION_SUIT_DOCKETING", "2026-11-03", "2026-11-18"),
    ("MEASURE_LIFTING", "2026-11-18", "2026-11-25"),
    ("VARIATION_RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("VARIATION_SUIT", "2026-11-03", "2026-11-18"),
    ("DUE_CLAIM_OBJECTION", "2026-09-23", "2026-10-08"),
    ("SANCTION_RECONSIDERATION", "2026-11-18", "2026-11-23"),
    ("SANCTION_CORRECTION", "2026-11-18", "2026-11-23"),
    ("EXIT_BAN_RECONSIDERATION", "2026-11-18", "2026-11-30"),
    ("DIRECTIVE_RECONSIDERATION", "2026-11-13", "2026-11-18"),
    ("DEFERRAL_DECISION", "2026-11-03", "2026-11-18"),
    ("DEFERRAL_SERVICE", "2026-11-13", "2026-11-18"),
    ("DEFERRAL", "2026-07-01", "2026-10-01"),
    ("SUPERVISORY_DEFERRAL", "2026-07-01", "2026-10-01"),
    ("SECURED_DEFERRAL", "2025-10-01", "2026-10-01"),
    ("SECURITY_PERIOD", "2025-10-01", "2026-10-01"),
    ("DISTRIBUTION_OBJECTION", "2026-11-03", "2026-11-18"),
    ("DISTRIBUTION_OPPOSITION", "2026-11-03", "2026-11-18"),
    ("DISTRIBUTION_SUIT", "2026-11-03", "2026-11-18"),
    ("TERMINATION_QUERY", "2025-08-31", "2026-02-28"),
    ("TERMINATION_ENTRY", "2026-11-14", "2026-11-21"),
    ("TERMINATION_CORRECTION", "2026-11-18", "2026-11-21"),
    ("TERMINATION_HIDING", "2026-11-18", "2026-11-21"),
    ("FINE_RELIEF", "2026-10-18", "2026-11-18"),
    ("PRESERVATION_RULING", "2026-11-13", "2026-11-18"),
    ("PRESERVATION_START", "2026-11-13", "2026-11-18"),
    ("PRESERVATION_LIFTING", "2026-11-13", "2026-11-18"),
    ("PRESERVATION_RECONSIDERATION", "2026-11-13", "2026-11-18"),
    ("PRESERVATION_RECONSIDERATION_REVIEW", "2026-11-18", "2026-11-30"),
    ("SUIT_AFTER_PRESERVATION", "2026-10-19", "2026-11-18"),
    ("APPLICATION_AFTER_PRESERVATION", "2026-11-13", "2026-11-18"),
    ("RENEWAL_REQUEST", "2026-11-28", "2026-11-21"),
    ("DEPOSIT_FREEZE", "2025-10-01", "2026-10-01"),
    ("MOVABLE_SEIZURE", "2024-10-01", "2026-10-01"),
    ("REAL_ESTATE_SEIZURE", "2023-10-01", "2026-10-01"),
    ("ENTRUSTMENT_TOLD", "2026-11-16", "2026-11-23"),
    ("ENTRUSTMENT_SUPPLEMENT", "2026-10-19", "2026-11-18"),
    ("ENTRUSTMENT_RETURN", "2026-11-03", "2026-11-18"),
    ("ENTRUSTED_START", "2026-11-03", "2026-11-18"),
    ("ENTRUSTED_REPORT", "2026-10-19", "2026-11-18"),
    ("ENTRUSTED_FINISH", "2026-05-18", "2026-11-18"),
    ("IDLE_SEIZURE", "2025-11-18", "2026-11-18"),
    ("PRIORITY_TRANSFER", "2026-09-18", "2026-11-17"),
    ("PRIORITY_TRANSFER_REPLY", "2026-11-03", "2026-11-18"),
    ("BANKRUPTCY_DECISION_SERVICE", "2026-11-13", "2026-11-18"),
    ("BANKRUPTCY_RULING_TOLD", "2026-10-19", "2026-11-18"),
    ("BANKRUPTCY_HANDOVER", "2026-11-18", "2026-11-25"),
    ("BANKRUPTCY_RETURN", "2026-11-18", "2026-11-25"),
    ("SHANDONG_INVESTIGATION", "2026-10-21", "2026-11-21"),
    ("SHANDONG_APPRAISAL", "2026-10-21", "2026-11-21"),
    ("SHANDONG_JOINT_REPLY", "2026-11-11", "2026-11-21"),
    ("SHANDONG_IDLE_SEIZURE", "2026-11-11", "2026-11-21"),
    ("SHANDONG_DISPUTE_PLAN", "2026-10-21", "2026-11-21"),
    ("SHANDONG_DISPUTE_CARRIED_OUT", "2026-09-30", "2026-10-27"),
    ("AGENCY_APPLICATION", "2026-08-18", "2026-11-18"),
    ("AGENCY_DEMAND", "2026-11-18", "2026-11-30"),
    ("AGENCY_ACCEPTANCE", "2026-11-13", "2026-11-18"),
    ("AGENCY_REFUSAL_RECONSIDERATION", "2026-11-03", "2026-11-18"),
    ("AGENCY_REFUSAL_RECONSIDERATION_REVIEW", "2026-11-03", "2026-11-18"),
    ("AGENCY_REVIEW", "2026-11-18", "2026-11-25"),
    ("AGENCY_FULL_REVIEW", "2026-10-19", "2026-11-18"),
    ("AGENCY_RULING_SERVICE", "2026-11-13", "2026-11-18"),
    ("AGENCY_RULING_RECONSIDERATION", "2026-11-03", "2026-11-18"),
    ("AGENCY_RULING_RECONSIDERATION_REVIEW", "2026-10-19", "2026-11-18"),
    ("AGENCY_URGENT_EXECUTION", "2026-11-13", "2026-11-18"),
    ("RULING_HOLDER_APPLICATION", "2026-05-18", "2026-11-18"),
    ("EXPROPRIATION_APPLICATION", "2026-08-18", "2026-11-18"),
    ("EXPROPRIATION_ACCEPTANCE", "2026-11-13", "2026-11-18"),
    ("EXPROPRIATION_REVIEW", "2026-10-19", "2026-11-18"),
    ("EXPROPRIATION_SERVICE", "2026-11-13", "2026-11-18"),
    ("SETTLEMENT_INSTALMENT", "2026-10-18", "2026-11-18"),
    ("GRACE", "2026-10-18", "2026-11-18"),
]


@pytest.mark.parametrize(("key", "from_on", "due_on"), EXAMPLES)
def test_every_clock_has_an_example(key: str, from_on: str, due_on: str) -> None:
    assert stand(clock(key), day(from_on), SEED).due_on == day(due_on)


def test_no_clock_is_without_an_example() -> None:
    assert {one.key for one in all_clocks()} == {key for key, *_ in EXAMPLES}


@pytest.mark.parametrize("one", all_clocks(), ids=lambda one: one.key)
def test_a_clock_is_law_today_and_checked(one: Clock) -> None:
    assert one.span.on(day("2026-11-20")).checked_on == day("2026-11-20")
    assert len(one.key) <= 40
    assert len(one.name) <= 40


@pytest.mark.parametrize("one", all_clocks(), ids=lambda one: one.key)
def test_periods_of_courts_and_parties_roll_and_nodes_and_measures_do_not(one: Clock) -> None:
    forward = one.whose in (Whose.COURT, Whose.PARTY) and not one.backward
    assert one.rolls is forward


@pytest.mark.parametrize("one", all_clocks(), ids=lambda one: one.key)
def test_a_clock_cites_the_edition_that_was_law(one: Clock) -> None:
    for edition in one.span.editions:
        of = edition.cites[0].instrument
        assert of.kind is Kind.DESIGN or of.in_force_on(edition.since_on)


@pytest.mark.parametrize("one", [one for one in all_clocks() if one.scope], ids=lambda one: one.key)
def test_a_local_clock_is_never_longer_than_the_national_one(one: Clock) -> None:
    for national in all_clocks():
        if national.name == one.name and not national.scope:
            ours, theirs = (each.span.on(day("2026-11-20")).value for each in (one, national))
            assert ours.after(day("2026-01-31")) <= theirs.after(day("2026-01-31"))


def test_a_local_clock_binds_only_its_courts() -> None:
    assert clock("完成财产调查", "鲁0102").key == "SHANDONG_INVESTIGATION"
    assert clock("完成财产调查", "辽08").key == "INVESTIGATION_FINISH"
    assert clock("完成财产调查").key == "INVESTIGATION_FINISH"
    with pytest.raises(LookupError, match="不适用于法院代字“辽08”的案件"):
        clock("落实协调意见", "辽08")
    with pytest.raises(LookupError, match="不适用于"):
        clock("SHANDONG_INVESTIGATION", "辽08")


@pytest.mark.parametrize(
    ("item", "ground"),
    [
        ("第9条第6项", "公告"),
        ("第9条第6项", "鉴定"),
        ("第9条第8项", "审计"),
        ("第9条第8项", "评估"),
        ("第9条第8项", "资产清理"),
        ("第9条第12项", "拍卖、变卖"),
        ("第9条第9项", "中止执行"),
        ("第9条第10项", "执行和解后暂缓执行"),
        ("第9条第10项", "执行担保后暂缓执行"),
        ("第9条第11项", "上级法院通知暂缓执行"),
        ("第9条第7项", "管辖权异议、管辖争议"),
        ("第14条第4项", "执行争议协调"),
        ("第14条第5项", "法律适用请示"),
    ],
)
def test_each_ground_is_deducted_under_its_own_item(item: str, ground: str) -> None:
    pause = off("2026-06-01", "2026-06-30", ground)
    standing = stand(EXECUTION_LIMIT, day("2026-04-20"), SEED, deductions=[pause])
    assert standing.due_on == day("2026-11-19")
    assert any(str(article).endswith(item) for article in standing.cites)


def test_a_ground_nobody_named_is_deducted_with_a_doubt() -> None:
    pause = off("2026-06-01", "2026-06-30")
    standing = stand(EXECUTION_LIMIT, day("2026-04-20"), SEED, deductions=[pause])
    assert standing.due_on == day("2026-11-19")
    assert "未写明事由" in str(standing.doubt)


def test_a_ground_the_law_does_not_know_is_refused_with_those_it_knows() -> None:
    holiday = off("2026-06-01", "2026-06-30", "承办人休假")
    with pytest.raises(BadDeduction, match=r"不因“承办人休假”扣除.*中止执行"):
        stand(EXECUTION_LIMIT, day("2026-04-20"), SEED, deductions=[holiday])


@pytest.mark.parametrize("key", ["OBJECTION_SUIT", "RETRIAL_APPLICATION", "REVOCATION_SUIT"])
def test_nothing_is_deducted_from_a_period_that_cannot_change(key: str) -> None:
    with pytest.raises(BadDeduction, match="没有可以扣除的事由"):
        stand(clock(key), day("2026-04-20"), SEED, deductions=[off("2026-05-01", "2026-05-02")])


def test_time_in_transit_is_deducted_from_any_period_of_a_party() -> None:
    posted = off("2026-11-18", "2026-11-20", "在途时间")
    standing = stand(clock("OBJECTION_SUIT"), day("2026-11-09"), SEED, deductions=[posted])
    assert standing.due_on == day("2026-11-27")
    assert "民事诉讼法（2023修正）第85条第4款" in map(str, standing.cites)


def test_time_in_transit_is_not_deducted_from_a_period_of_the_court() -> None:
    posted = off("2026-11-18", "2026-11-20", "在途时间")
    with pytest.raises(BadDeduction, match="没有可以扣除的事由"):
        stand(clock("OBJECTION_REVIEW"), day("2026-11-09"), SEED, deductions=[posted])


def test_nothing_of_2006_is_deducted_before_it_was_law() -> None:
    pause = off("2005-06-01", "2005-06-30", "执行争议协调")
    with pytest.raises(BadDeduction, match="执行争议协调"):
        stand(EXECUTION_LIMIT, day("2005-04-20"), SEED, deductions=[pause])


def test_a_limit_that_stands_still_says_since_when() -> None:
    open_pause = off("2026-06-01", None, "中止执行")
    standing = stand(EXECUTION_LIMIT, day("2026-04-20"), SEED, deductions=[open_pause])
    assert standing.stopped_on == day("2026-06-01")
    assert "恢复后才有截止日" in standing.note


def test_the_president_may_extend_a_limit_by_three_months() -> None:
    standing = stand(EXECUTION_LIMIT, day("2026-01-20"), SEED, extensions=[months(3)])
    assert standing.due_on == day("2026-10-20")
    assert "审限规定第14条第2款" in map(str, standing.cites)


def test_a_further_extension_of_a_limit_is_reported_to_the_high_court() -> None:
    twice = (months(3), months(1))
    standing = stand(EXECUTION_LIMIT, day("2025-12-19"), SEED, extensions=twice)
    assert standing.due_on == day("2026-10-19")


@pytest.mark.parametrize(
    ("key", "span", "because"),
    [
        ("EXECUTION_LIMIT", months(4), "至多延长3个月.*层报高级人民法院备案"),
        ("RECONSIDERATION_REVIEW", days(31), "至多延长30日"),
        ("AWARD_REFUSAL_REVIEW", months(2), "至多延长1个月"),
        ("NOTARIAL_REFUSAL_REVIEW", days(31), "至多延长30日"),
        ("DEFERRAL", months(4), "至多延长3个月"),
        ("OBJECTION_REVIEW", days(1), "没有可以延长的规定"),
    ],
)
def test_an_extension_beyond_its_bound_is_refused(key: str, span: Span, because: str) -> None:
    with pytest.raises(BadExtension, match=because):
        stand(clock(key), day("2026-01-20"), SEED, extensions=[span])


def test_a_second_extension_needs_a_text_that_allows_it() -> None:
    with pytest.raises(BadExtension, match="只能延长一次"):
        stand(
            clock("RECONSIDERATION_REVIEW"),
            day("2026-01-20"),
            SEED,
            extensions=[days(10), days(10)],
        )


@pytest.mark.parametrize(
    "key", ["VARIATION_REVIEW", "EXECUTION_LIMIT_CRIMINAL", "EXPROPRIATION_REVIEW"]
)
def test_an_extension_without_a_bound_in_the_text_is_not_bounded_here(key: str) -> None:
    longer = stand(clock(key), day("2026-01-20"), SEED, extensions=[months(3), months(1)])
    assert longer.due_on > stand(clock(key), day("2026-01-20"), SEED).due_on


@pytest.mark.parametrize(
    ("first", "last", "due_on"),
    [
        ("2024-06-01", "2024-12-31", "2026-03-10"),
        ("2025-09-20", "2025-09-29", "2026-03-20"),
        ("2025-06-01", "2025-09-19", "2026-03-19"),
    ],
)
def test_only_an_obstacle_in_the_last_six_months_stays_the_time_bar(
    first: str, last: str, due_on: str
) -> None:
    obstacle = off(first, last, "不可抗力或者其他障碍")
    assert stand(TIME_BAR, day("2024-03-10"), SEED, deductions=[obstacle]).due_on == day(due_on)


@pytest.mark.parametrize(
    ("name", "from_at", "due_at"),
    [
        ("紧急保全裁定", "2026-11-20T10:20", "2026-11-22T11:00"),
        ("紧急解除保全", "2026-11-20T10:20", "2026-11-22T11:00"),
        ("拘留后通知家属", "2026-11-20T10:20", "2026-11-21T10:20"),
        ("拘传后调查询问", "2026-11-20T10:20", "2026-11-20T18:20"),
        ("可能拘留的调查询问", "2026-11-20T10:20", "2026-11-21T10:20"),
    ],
)
def test_every_clock_of_hours_has_an_example(name: str, from_at: str, due_at: str) -> None:
    one = hour_clock(name)
    assert one is not None
    at, due = (datetime.fromisoformat(text).replace(tzinfo=BEIJING) for text in (from_at, due_at))
    assert stand_hours(one, at).due_at == due


def test_no_clock_of_hours_is_forgotten_or_hidden_by_another() -> None:
    assert len(all_hour_clocks()) == 5
    assert not {one.name for one in all_hour_clocks()} & {one.name for one in all_clocks()}
    assert hour_clock("执行期限") is None
