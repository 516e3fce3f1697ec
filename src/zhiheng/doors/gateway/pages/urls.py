"""Routes of the gateway: `path("gateway/", include("zhiheng.doors.gateway.pages.urls"))`."""

from django.urls import path

from zhiheng.doors.gateway.pages import acts, board, partners, wire

app_name = "gateway"
urlpatterns = [
    path("v1/messages", wire.messages, name="messages"),
    path("v1/capability", wire.capability, name="capability"),
    path("v1/health", wire.health, name="health"),
    path("", board.board, name="board"),
    path("quarantine", board.quarantine, name="quarantine"),
    path("partners", partners.partners, name="partners"),
    path("partners/keys", partners.key, name="key"),
    path("partners/keys/<slug:code>/end", partners.end, name="end-key"),
    path("<slug:code>/send", acts.send, name="send"),
    path("<slug:code>/again", acts.again, name="again"),
]
