"""Reminders of proposals that wait, of how they ended, and of the committee's decisions."""

from django.db import migrations, models

import zhiheng.oversight.tasks.terms


class Migration(migrations.Migration):
    dependencies = [("tasks", "0003_letters")]

    operations = [
        migrations.RemoveConstraint(model_name="notice", name="a_notice_is_of_a_known_kind"),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            zhiheng.oversight.tasks.terms.NoticeKind["NEW_CASE"],
                            zhiheng.oversight.tasks.terms.NoticeKind["TO_ASSIGN"],
                            zhiheng.oversight.tasks.terms.NoticeKind["ASSIGNED"],
                            zhiheng.oversight.tasks.terms.NoticeKind["TAKEN_OVER"],
                            zhiheng.oversight.tasks.terms.NoticeKind["TO_SERVE"],
                            zhiheng.oversight.tasks.terms.NoticeKind["TO_SIGN"],
                            zhiheng.oversight.tasks.terms.NoticeKind["JUDGED"],
                            zhiheng.oversight.tasks.terms.NoticeKind["COMMITTEE"],
                            zhiheng.oversight.tasks.terms.NoticeKind["LETTER"],
                        ],
                    )
                ),
                name="a_notice_is_of_a_known_kind",
            ),
        ),
    ]
