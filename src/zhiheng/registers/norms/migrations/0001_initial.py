"""Tables of the register of norms."""

import django.db.models.deletion
from django.db import migrations, models

import zhiheng.plant.columns
import zhiheng.plant.reference


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("plant", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Norm",
            fields=[
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("key", models.CharField(max_length=32, primary_key=True, serialize=False)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("kind", models.CharField(max_length=4)),
                ("place", models.CharField(blank=True, max_length=60)),
                ("other_place", models.CharField(blank=True, max_length=60)),
                ("from_on", models.DateField(null=True)),
                ("ground", models.CharField(max_length=500)),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("recorded_by", models.CharField(max_length=60)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="norms.norm",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="norms.norm",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Lifting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("ground", models.CharField(max_length=500)),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("recorded_by", models.CharField(max_length=60)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "relation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lifting",
                        to="norms.relation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Clause",
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
                ("place", models.CharField(max_length=60)),
                ("ordinal", models.PositiveIntegerField()),
                ("heading", models.CharField(blank=True, max_length=300)),
                ("words", models.TextField(blank=True)),
                ("text_hash", models.CharField(max_length=64)),
                ("searched", models.TextField(blank=True)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="norms.clause",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clauses",
                        to="norms.norm",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("current", True)),
                        fields=["norm", "ordinal", "id"],
                        name="norms_clause_in_order",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("current", True)),
                        fields=("line_id",),
                        name="norms_clause_one_version_is_current",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("current", True)),
                        fields=("norm", "place"),
                        name="norms_clause_one_text_at_a_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
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
                ("place", models.CharField(blank=True, max_length=60)),
                ("kind", models.CharField(max_length=4)),
                ("question", models.CharField(blank=True, max_length=500)),
                ("words", models.CharField(max_length=4000)),
                ("searched", models.TextField()),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("recorded_by", models.CharField(max_length=60)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="norms.norm",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="norms.note",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("current", True)),
                        fields=("line_id",),
                        name="norms_note_one_version_is_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["编注", "问答"])),
                        name="norms_a_note_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Particulars",
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
                ("title", models.CharField(max_length=200)),
                ("short_title", models.CharField(blank=True, max_length=100)),
                ("number", models.CharField(blank=True, max_length=60)),
                ("issuer", models.CharField(blank=True, max_length=100)),
                ("level", models.CharField(max_length=8)),
                ("status", models.CharField(max_length=8)),
                ("issued_on", models.DateField(null=True)),
                ("effective_on", models.DateField(null=True)),
                ("expired_on", models.DateField(null=True)),
                ("known_by_on", models.DateField(null=True)),
                ("named_in", models.CharField(blank=True, max_length=200)),
                ("text", models.CharField(blank=True, max_length=100)),
                ("searched", models.CharField(max_length=400)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "norm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="particulars",
                        to="norms.norm",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="norms.particulars",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("current", True)),
                        fields=("line_id",),
                        name="norms_particulars_one_version_is_current",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("current", True)),
                        fields=("norm",),
                        name="norms_particulars_one_of_a_norm",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "level__in",
                                [
                                    "法律",
                                    "行政法规",
                                    "司法解释",
                                    "地方人大决议",
                                    "规范性文件",
                                    "党政文件",
                                    "国家标准",
                                    "地方法院文件",
                                    "院内规定",
                                    "评估标准",
                                    "设计取法",
                                ],
                            )
                        ),
                        name="norms_a_level_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expired_on__isnull", True),
                            ("expired_on__gt", models.F("effective_on")),
                            _connector="OR",
                        ),
                        name="norms_a_norm_expires_after_it_begins",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["替代", "修改", "细化", "冲突"])),
                name="norms_a_relation_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("norm", models.F("other")), ("place", models.F("other_place")), _negated=True
                ),
                name="norms_nothing_is_related_to_itself",
            ),
        ),
    ]
