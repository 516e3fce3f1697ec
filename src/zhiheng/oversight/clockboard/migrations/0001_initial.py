"""Explanations of clocks that passed, and entries by hand."""

import django.db.models.deletion
from django.db import migrations, models

import zhiheng.plant.columns
import zhiheng.plant.reference


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casefile", "0001_initial"),
        ("nodes", "0002_stopping_and_lengthening"),
        ("plant", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Explanation",
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
                ("due_on", models.DateField()),
                ("reason", models.CharField(max_length=1000)),
                ("finish_by_on", models.DateField()),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "case",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="casefile.case",
                    ),
                ),
                (
                    "clock",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="nodes.clock",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("clock", "due_on"), name="a_passing_is_explained_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="an_explanation_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandEntry",
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
                ("done_on", models.DateField()),
                ("evidence", models.CharField(blank=True, max_length=200)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "case",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="casefile.case",
                    ),
                ),
                (
                    "clock",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="nodes.clock",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("clock",), name="a_clock_is_ended_by_hand_once")
                ],
            },
        ),
    ]
