"""Clocks can be stopped and made longer; clocks that were met are found by court and day."""

import django.db.models.deletion
from django.db import migrations, models

import zhiheng.plant.columns
import zhiheng.plant.reference


class Migration(migrations.Migration):
    dependencies = [
        ("casefile", "0001_initial"),
        ("nodes", "0001_initial"),
        ("plant", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClockDeduction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("secrecy", models.SmallIntegerField(default=0)),
                ("first_on", models.DateField()),
                ("last_on", models.DateField(null=True)),
                ("ground", models.CharField(max_length=60)),
                ("evidence", models.CharField(max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="ClockExtension",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("secrecy", models.SmallIntegerField(default=0)),
                ("months", models.PositiveSmallIntegerField()),
                ("days", models.PositiveSmallIntegerField()),
                ("approver", models.CharField(max_length=60)),
                ("approved_on", models.DateField()),
                ("evidence", models.CharField(max_length=200)),
            ],
        ),
        migrations.AddField(
            model_name="clock",
            name="stopped_on",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="clock",
            index=models.Index(
                condition=models.Q(("met_on__isnull", False)),
                fields=["court", "met_on", "id"],
                name="nodes_clock_met_in_court",
            ),
        ),
        migrations.AddConstraint(
            model_name="clock",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stopped_on__isnull", True), ("provisional", True), _connector="OR"
                ),
                name="a_stopped_clock_is_provisional",
            ),
        ),
        migrations.AddField(
            model_name="clockdeduction",
            name="act",
            field=zhiheng.plant.reference.Reference(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plant.act"
            ),
        ),
        migrations.AddField(
            model_name="clockdeduction",
            name="case",
            field=zhiheng.plant.reference.Reference(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casefile.case"
            ),
        ),
        migrations.AddField(
            model_name="clockdeduction",
            name="clock",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="nodes.clock"
            ),
        ),
        migrations.AddField(
            model_name="clockextension",
            name="act",
            field=zhiheng.plant.reference.Reference(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plant.act"
            ),
        ),
        migrations.AddField(
            model_name="clockextension",
            name="case",
            field=zhiheng.plant.reference.Reference(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casefile.case"
            ),
        ),
        migrations.AddField(
            model_name="clockextension",
            name="clock",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="nodes.clock"
            ),
        ),
        migrations.AddIndex(
            model_name="clockdeduction",
            index=models.Index(fields=["clock", "first_on"], name="nodes_deducted"),
        ),
        migrations.AddConstraint(
            model_name="clockdeduction",
            constraint=models.UniqueConstraint(
                condition=models.Q(("last_on__isnull", True)),
                fields=("clock",),
                name="a_clock_stops_once_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="clockdeduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("last_on__isnull", True),
                    ("last_on__gte", models.F("first_on")),
                    _connector="OR",
                ),
                name="a_deduction_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="clockdeduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ground", ""), _negated=True),
                    models.Q(("evidence", ""), _negated=True),
                ),
                name="a_deduction_names_ground_and_paper",
            ),
        ),
        migrations.AddIndex(
            model_name="clockextension",
            index=models.Index(fields=["clock", "id"], name="nodes_lengthened"),
        ),
        migrations.AddConstraint(
            model_name="clockextension",
            constraint=models.CheckConstraint(
                condition=models.Q(("months__gt", 0), ("days__gt", 0), _connector="OR"),
                name="an_extension_has_a_length",
            ),
        ),
        migrations.AddConstraint(
            model_name="clockextension",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("approver", ""), _negated=True),
                    models.Q(("evidence", ""), _negated=True),
                ),
                name="an_extension_names_approver_and_paper",
            ),
        ),
    ]
