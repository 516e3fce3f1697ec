"""The words of a clock's reminder follow from its columns and are no longer kept."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("tasks", "0004_approvals")]

    operations = [
        migrations.RemoveConstraint(model_name="reminder", name="a_reminder_has_words"),
        migrations.RemoveField(model_name="reminder", name="words"),
    ]
