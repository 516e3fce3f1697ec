"""Routes of the room, under `/organisation/`."""

from django.urls import path

from zhiheng.registers.personnel.pages import forms, views

app_name = "personnel"
urlpatterns = [
    path("", views.organisation, name="organisation"),
    path("appoint", views.act_page(forms.AppointForm, views.SECURITY), name="appoint"),
    path("relieve", views.act_page(forms.RelieveForm, views.SECURITY), name="relieve"),
    path("clear", views.act_page(forms.ClearForm, views.SECURITY), name="clear"),
    path("delegate", views.act_page(forms.DelegateForm, views.DELEGATING), name="delegate"),
    path("absence", views.act_page(forms.AbsenceForm, views.RECORDING), name="absence"),
    path("staff", views.act_page(forms.StaffForm, views.SYSTEM), name="staff"),
    path("division", views.act_page(forms.DivisionForm, views.SYSTEM), name="division"),
]
