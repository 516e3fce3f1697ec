"""The desk's own addresses; rooms' pages and log-in are mounted beside it."""

from django.urls import path

from zhiheng.doors.desk.pages.views import (
    bulk,
    case,
    cases,
    nodecatalogue,
    notices,
    outbox,
    search,
    today,
    worklist,
)

app_name = "desk"
urlpatterns = [
    path("", worklist.worklist, name="worklist"),
    path("work.xlsx", worklist.export, name="work_export"),
    path("bulk", bulk.bulk, name="bulk"),
    path("views", today.views, name="views"),
    path("today/", today.today, name="today"),
    path("cases/", cases.cases, name="cases"),
    path("cases/export.xlsx", cases.export, name="cases_export"),
    path("cases/<slug:code>/", case.overview_tab, name="case"),
    path("cases/<slug:code>/money/", case.money_bar, name="money"),
    path("cases/<slug:code>/parties/", case.parties_tab, name="parties"),
    path("cases/<slug:code>/clocks/", case.clocks_tab, name="clocks"),
    path("cases/<slug:code>/papers/", case.papers_tab, name="papers"),
    path("cases/<slug:code>/trace/", case.trace_tab, name="trace"),
    path("papers/<slug:code>.pdf", case.paper_pdf, name="paper_pdf"),
    path("node-catalogue/", nodecatalogue.node_catalogue, name="node_catalogue"),
    path("search", search.search, name="search"),
    path("notices/", notices.notices, name="notices"),
    path("more/", notices.more, name="more"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<slug:code>/", outbox.deliver_again, name="redeliver"),
]
