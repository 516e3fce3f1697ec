"""Every address of the desk: the doors' own pages, then the rooms' pages where doors mount them."""

from django.urls import include, path

from zhiheng.house.api import routes
from zhiheng.house.health import health

urlpatterns = [
    path("", include("zhiheng.doors.desk.pages.urls")),
    path("", include("zhiheng.doors.desk.access.urls")),
    path("intake/", include("zhiheng.measures.intake.pages.urls")),
    path("handling/", include("zhiheng.measures.handling.pages.urls")),
    path("service/", include("zhiheng.measures.service.pages.urls")),
    path("closing/", include("zhiheng.measures.closing.pages.urls")),
    path("reckoning/", include("zhiheng.measures.reckoning.pages.urls")),
    path("investigation/", include("zhiheng.measures.investigation.pages.urls")),
    path("entries/", include("zhiheng.measures.entries.pages.urls")),
    path("course/", include("zhiheng.measures.course.pages.urls")),
    path("settling/", include("zhiheng.measures.settling.pages.urls")),
    path("assignment/", include("zhiheng.measures.assignment.pages.urls")),
    path("papers-of/", include("zhiheng.measures.papers.pages.urls")),
    path("planning/", include("zhiheng.measures.planning.pages.urls")),
    path("sealing/", include("zhiheng.measures.sealing.pages.urls")),
    path("archiving/", include("zhiheng.measures.archiving.pages.urls")),
    path("organisation/", include("zhiheng.registers.personnel.pages.urls")),
    path("calculators/", include("zhiheng.doors.disclosure.pages.urls")),
    path("verify/", include("zhiheng.doors.disclosure.pages.verify_urls")),
    path("norms/", include("zhiheng.registers.norms.pages.urls")),
    path("audit/", include("zhiheng.oversight.audit.pages.urls")),
    path("clocks/", include("zhiheng.oversight.clockboard.pages.urls")),
    path("review/", include("zhiheng.oversight.review.pages.urls")),
    path("paperdesk/", include("zhiheng.oversight.paperdesk.pages.urls")),
    path("gateway/", include("zhiheng.doors.gateway.pages.urls")),
    path("api/", routes()),
    path("health", health, name="health"),
]
