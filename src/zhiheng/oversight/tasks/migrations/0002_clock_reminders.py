"""Reminders of clocks, and who has read them."""

import django.db.models.deletion
from django.db import migrations, models

import zhiheng.plant.columns
import zhiheng.plant.reference


class Migration(migrations.Migration):
    dependencies = [
        ("casefile", "0001_initial"),
        ("nodes", "0002_stopping_and_lengthening"),
        ("personnel", "0001_initial"),
        ("plant", "0001_initial"),
        ("tasks", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Reminder",
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
                ("days_before", models.SmallIntegerField()),
                ("due_on", models.DateField()),
                ("words", models.CharField(max_length=200)),
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
                (
                    "staff",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.staff",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReminderReading",
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
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "reminder",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tasks.reminder",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(fields=["staff", "-id"], name="tasks_reminder_of_staff"),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                fields=("clock", "due_on", "days_before", "staff"), name="a_rung_reminds_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True), name="a_reminder_has_words"
            ),
        ),
    ]
