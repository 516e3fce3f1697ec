"""Routes of the door: `include("zhiheng.doors.desk.access.urls")` at the root."""

from django.urls import path

from zhiheng.doors.desk.access import account, administration, protection_page, views

app_name = "access"
urlpatterns = [
    path("login/", views.log_in, name="log-in"),
    path("logout/", views.log_out, name="log-out"),
    path("step-up/", views.step_up, name="step-up"),
    path("account/", account.account, name="account"),
    path("account/password/", account.password, name="password"),
    path("account/second-factor/", account.second_factor, name="second-factor"),
    path("account/sessions/<str:code>/end", account.end_session, name="end-session"),
    path("protection/", protection_page.checklist, name="protection"),
    path("protection/sessions/", administration.sessions, name="sessions"),
    path("protection/accounts/", administration.accounts, name="accounts"),
    path(
        "protection/accounts/<str:code>/password",
        administration.reset_password,
        name="reset-password",
    ),
    path(
        "protection/accounts/<str:code>/close", administration.close_account, name="close-account"
    ),
    path("protection/accounts/<str:code>/code", administration.reset_code, name="reset-code"),
]
