"""Kinds of paper stand in their forms alone; a paper can be declared void."""

import django.db.models.deletion
from django.db import migrations, models

import zhiheng.plant.columns
import zhiheng.plant.reference


class Migration(migrations.Migration):
    dependencies = [
        ("casefile", "0002_triage_receipt_and_hand_over"),
        ("documents", "0001_initial"),
        ("plant", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="paper", name="a_paper_is_of_a_known_kind"),
        migrations.AddConstraint(
            model_name="paper",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", ""), _negated=True), name="a_paper_has_its_kind"
            ),
        ),
        migrations.CreateModel(
            name="Voidance",
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
                ("ground", models.CharField(max_length=200)),
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
                        related_name="voidance",
                        to="documents.paper",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ground", ""), _negated=True),
                        name="a_voidance_says_why",
                    ),
                ],
            },
        ),
    ]
