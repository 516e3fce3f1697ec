"""What a visitor of a person has to know."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

import zhiheng.plant.columns
import zhiheng.plant.reference

KINDS = [
    "曾经暴力抗拒",
    "持有危险器具",
    "饲养烈性动物",
    "有未成年人",
    "有高龄老人",
    "有重病患者",
    "有残疾人",
    "有孕妇、产妇",
]


class Migration(migrations.Migration):
    dependencies = [("persons", "0001_initial"), ("plant", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Caution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("line_id", models.BigIntegerField()),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("current", models.BooleanField(default=True)),
                ("kind", models.CharField(max_length=8)),
                ("words", zhiheng.plant.columns.SealedField()),
                ("evidence", models.CharField(max_length=200)),
                ("until_on", models.DateField()),
                ("withdrawn", models.BooleanField(default=False)),
                ("ground", models.CharField(blank=True, max_length=200)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="persons.person",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="persons.caution",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=Q(current=True, withdrawn=False),
                        fields=["person", "until_on"],
                        name="persons_caution_standing",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=Q(current=True),
                        fields=("line_id",),
                        name="persons_caution_one_version_is_current",
                    ),
                    models.CheckConstraint(
                        condition=Q(kind__in=KINDS), name="a_caution_is_of_a_known_kind"
                    ),
                    models.CheckConstraint(
                        condition=Q(until_on__gte=F("happened_on")), name="a_caution_ends"
                    ),
                    models.CheckConstraint(
                        condition=~Q(evidence=""), name="a_caution_names_what_shows_it"
                    ),
                    models.CheckConstraint(
                        condition=Q(version=1) | ~Q(ground=""), name="a_caution_set_right_says_why"
                    ),
                ],
            },
        ),
    ]
