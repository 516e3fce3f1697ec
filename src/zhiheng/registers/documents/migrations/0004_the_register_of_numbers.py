"""The register of papers of a court; what was issued before is entered in the order it was."""

import django.db.models.deletion
from django.db import migrations, models

import zhiheng.plant.columns
import zhiheng.plant.reference


class Migration(migrations.Migration):
    dependencies = [
        ("casefile", "0003_course_and_entries_by_hand"),
        ("documents", "0003_drafts"),
        ("plant", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Registration",
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
                ("kind", models.CharField(max_length=20)),
                ("year", models.PositiveSmallIntegerField()),
                ("serial", models.PositiveIntegerField()),
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
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registration",
                        to="documents.paper",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("court", "kind", "year", "serial"),
                        name="a_number_of_the_register_is_given_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("serial__gte", 1)),
                        name="registered_numbers_begin_at_one",
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            """
            INSERT INTO documents_registration (act_id, happened_on, recorded_at, case_id, court,
                secrecy, kind, year, serial, paper_id)
            SELECT act_id, happened_on, recorded_at, case_id, court, secrecy, kind,
                extract(year FROM happened_on), row_number() OVER (
                    PARTITION BY court, kind, extract(year FROM happened_on) ORDER BY id), id
            FROM documents_paper
            """,
            migrations.RunSQL.noop,
        ),
    ]
