"""A clock says how it came to its end: done, passed, void, or with its case."""

from django.db import migrations, models
from django.db.models import Q

MET = (
    "UPDATE nodes_clock SET ended_as = '办结' WHERE met_on IS NOT NULL",
    migrations.RunSQL.noop,
)


class Migration(migrations.Migration):
    dependencies = [("nodes", "0002_stopping_and_lengthening")]

    operations = [
        migrations.AddField(
            model_name="clock",
            name="ended_as",
            field=models.CharField(blank=True, default="", max_length=2),
            preserve_default=False,
        ),
        migrations.RunSQL(*MET),
        migrations.AddConstraint(
            model_name="clock",
            constraint=models.CheckConstraint(
                name="an_ended_clock_says_how",
                condition=Q(met_on__isnull=True, ended_as="")
                | Q(met_on__isnull=False, ended_as__in=["办结", "届满", "撤销", "终结"]),
            ),
        ),
    ]
