"""Tables of the register of personnel."""

import django.db.models.deletion
from django.conf import settings
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
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("login_name", models.CharField(max_length=32, unique=True)),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("is_demo", models.BooleanField()),
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
            name="AccountClosing",
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
                ("ground", models.CharField(max_length=200)),
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closing",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
            name="Appointment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("post", models.CharField(max_length=12)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField(null=True)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Court",
            fields=[
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "code",
                    zhiheng.plant.columns.CourtCodeField(
                        db_collation="C", max_length=16, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60, unique=True)),
                ("level", models.CharField(max_length=8)),
                ("is_special", models.BooleanField()),
                ("state", models.CharField(max_length=12)),
                ("ended_year", models.SmallIntegerField(null=True)),
                ("confidence", models.CharField(max_length=16)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.court",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Credential",
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
                ("kind", models.CharField(max_length=8)),
                ("secret", zhiheng.plant.columns.SealedField()),
                ("is_initial", models.BooleanField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
            name="Delegation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("post", models.CharField(max_length=12)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField()),
                ("ground", models.CharField(max_length=200)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DeskSession",
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
                ("key_hash", models.BinaryField(unique=True)),
                ("device_hash", zhiheng.plant.columns.HashField()),
                ("device", models.CharField(max_length=120)),
                ("began_at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
            name="Division",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("kind", models.CharField(max_length=12)),
                ("name", models.CharField(max_length=60)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.court",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Knock",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("login_name", models.CharField(max_length=32)),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("device", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("outcome", models.CharField(max_length=8)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["login_name", "-at"], name="personnel_knock_recent")
                ],
            },
        ),
        migrations.CreateModel(
            name="Recall",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("last_on", models.DateField()),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "delegation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recall",
                        to="personnel.delegation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Relief",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("last_on", models.DateField()),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "appointment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relief",
                        to="personnel.appointment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SessionEnd",
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
                    "session",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ending",
                        to="personnel.desksession",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Staff",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("number", models.CharField(max_length=32, unique=True)),
                ("name", models.CharField(max_length=60)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.court",
                    ),
                ),
                (
                    "division",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.division",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="delegation",
            name="delegate",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="personnel.staff"
            ),
        ),
        migrations.AddField(
            model_name="delegation",
            name="holder",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="personnel.staff"
            ),
        ),
        migrations.CreateModel(
            name="Clearance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("clearance", models.SmallIntegerField()),
                ("from_on", models.DateField()),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "staff",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.staff",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="appointment",
            name="staff",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="personnel.staff"
            ),
        ),
        migrations.CreateModel(
            name="Absence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("kind", models.CharField(max_length=8)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField()),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "staff",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.staff",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="account",
            name="staff",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="personnel.staff"
            ),
        ),
        migrations.CreateModel(
            name="Team",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("name", models.CharField(max_length=60)),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "division",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.division",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TeamMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("role", models.CharField(max_length=8)),
                ("from_on", models.DateField()),
                (
                    "act",
                    zhiheng.plant.reference.Reference(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plant.act",
                    ),
                ),
                (
                    "staff",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.staff",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="personnel.team",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                (
                    "session",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="presence",
                        serialize=False,
                        to="personnel.desksession",
                    ),
                ),
                ("court", zhiheng.plant.columns.CourtCodeField(db_collation="C", max_length=16)),
                ("seen_at", models.DateTimeField()),
                ("fresh_at", models.DateTimeField(null=True)),
                ("used_step", models.BigIntegerField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="division",
            constraint=models.UniqueConstraint(
                fields=("court", "name"), name="personnel_division_one_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="delegation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until_on__isnull", True),
                    ("until_on__gte", models.F("from_on")),
                    _connector="OR",
                ),
                name="personnel_delegation_span",
            ),
        ),
        migrations.AddConstraint(
            model_name="delegation",
            constraint=models.CheckConstraint(
                condition=models.Q(("holder", models.F("delegate")), _negated=True),
                name="personnel_delegation_to_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="clearance",
            constraint=models.CheckConstraint(
                condition=models.Q(("clearance__range", (0, 3))), name="personnel_clearance_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until_on__isnull", True),
                    ("until_on__gte", models.F("from_on")),
                    _connector="OR",
                ),
                name="personnel_appointment_span",
            ),
        ),
        migrations.AddConstraint(
            model_name="absence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until_on__isnull", True),
                    ("until_on__gte", models.F("from_on")),
                    _connector="OR",
                ),
                name="personnel_absence_span",
            ),
        ),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.UniqueConstraint(
                fields=("division", "name"), name="personnel_team_one_name"
            ),
        ),
        migrations.AddIndex(
            model_name="presence",
            index=models.Index(fields=["account", "-seen_at"], name="personnel_presence_recent"),
        ),
    ]
