"""The courts that the mission's papers name, as one tree, with and without the special ones."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.exhibits import Office

LogIn = Callable[[Officer], Client]
CITIES = re.findall("..", "济南青岛淄博枣庄东营烟台潍坊济宁泰安威海日照临沂德州聊城滨州菏泽")
HIGH, RAILWAY, MARITIME = "山东省高级人民法院", "济南铁路运输中级法院", "青岛海事法院"


@pytest.mark.mission("REQ-003")
def test_the_courts_of_the_seeds_stand_in_one_tree_with_the_special_ones_on_demand(
    office: Office, log_in: LogIn
) -> None:
    """Tree seeded with the courts named in the seeds; special courts report directly to the
    provincial high court and appear in every provincial ranking or can be filtered out."""
    assert (queries.court("鲁").name, queries.court("鲁").parent_code) == (HIGH, "最高法")
    province = queries.courts_below("鲁")
    directly = [court for court in province if court.parent_code == "鲁" and not court.ended_year]
    assert {court.name for court in directly} == {
        *(f"山东省{city}市中级人民法院" for city in CITIES), RAILWAY, MARITIME,
    }  # fmt: skip
    ordinary = {court.code for court in queries.courts_below("鲁", with_special=False)}
    assert {court.code for court in province} - ordinary == {"鲁71", "鲁7101", "鲁7102", "鲁72"}

    browser = log_in(office.chief)
    for filtered, seen in (("", True), ("only", True), ("without", False)):
        page = browser.get(f"/organisation/?court=鲁&special={filtered}").content.decode()
        assert [name in page for name in (RAILWAY, MARITIME)] == [seen, seen]
