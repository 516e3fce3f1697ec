"""People and firms over all cases: names, dated documents, addresses and attributes.

A person is one document's holder. What was seen of them is only ever added to: an observation
names its source and day, and the newest of one source speaks. A slip of the pen is corrected by a
new version that names the old one.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.law.visits import CautionKind
from zhiheng.plant.columns import HashField, SealedField
from zhiheng.plant.rows import RegisterRow, Version
from zhiheng.registers.persons import terms

OFFICIAL = [source for source in terms.Source if source.official]


class Person(RegisterRow):
    """Somebody the law can address; what they are called stands in their names."""

    kind = models.CharField(max_length=8)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_person_is_of_a_known_kind",
                condition=Q(kind__in=[*terms.PersonKind]),
            ),
        ]


class Name(RegisterRow):
    """A name borne from a day on; the newest is the name of today."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(max_length=terms.LONGEST_NAME)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["name"], name="persons_name_namesakes")]
        constraints: ClassVar = [
            models.CheckConstraint(name="a_person_has_a_name", condition=~Q(name="")),
        ]


class Document(RegisterRow, Version):
    """A document of identity; the number is sealed, found by its hash and shown masked."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16)
    number = SealedField()
    number_hash = HashField()
    number_masked = models.CharField(max_length=40)
    valid_from_on = models.DateField(null=True)
    valid_until_on = models.DateField(null=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(fields=["number_hash"], name="persons_document_by_hash"),
            models.Index(fields=["number_masked"], name="persons_document_by_mask"),
        ]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["kind", "number_hash"],
                condition=Q(current=True),
                name="one_document_is_one_person",
            ),
            models.CheckConstraint(
                name="a_document_is_of_a_known_kind",
                condition=Q(kind__in=[*terms.DocumentKind]),
            ),
            models.CheckConstraint(
                name="a_document_does_not_expire_before_it_is_valid",
                condition=Q(valid_from_on__isnull=True)
                | Q(valid_until_on__isnull=True)
                | Q(valid_until_on__gte=F("valid_from_on")),
            ),
        ]


class Address(RegisterRow, Version):
    """Where somebody lives, sits or takes service, as one source says."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    words = models.CharField(max_length=terms.LONGEST_ADDRESS)
    source = models.CharField(max_length=12)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="an_address_is_of_a_known_kind", condition=Q(kind__in=[*terms.AddressKind])
            ),
            models.CheckConstraint(name="an_address_has_words", condition=~Q(words="")),
        ]


class Caution(RegisterRow, Version):
    """What whoever visits the person has to know, from the day it was seen until its last day.

    A later version sets it right or takes it back; `ground` says why, and is empty on the first.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    words = SealedField()
    evidence = models.CharField(max_length=terms.LONGEST_ADDRESS)
    until_on = models.DateField()
    withdrawn = models.BooleanField(default=False)
    ground = models.CharField(max_length=terms.LONGEST_ADDRESS, blank=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(
                fields=["person", "until_on"],
                condition=Q(current=True, withdrawn=False),
                name="persons_caution_standing",
            ),
        ]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_caution_is_of_a_known_kind", condition=Q(kind__in=[*CautionKind])
            ),
            models.CheckConstraint(
                name="a_caution_ends", condition=Q(until_on__gte=F("happened_on"))
            ),
            models.CheckConstraint(name="a_caution_names_what_shows_it", condition=~Q(evidence="")),
            models.CheckConstraint(
                name="a_caution_set_right_says_why", condition=Q(version=1) | ~Q(ground="")
            ),
        ]


class Attribute(RegisterRow, Version):
    """One observation: on this day this source said this of the person. The value is sealed."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    value = SealedField()
    value_hash = HashField()
    value_masked = models.CharField(max_length=terms.LONGEST_ADDRESS)
    source = models.CharField(max_length=12)
    official = models.BooleanField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="an_attribute_is_of_a_known_kind",
                condition=Q(kind__in=[*terms.AttributeKind]),
            ),
            models.CheckConstraint(
                name="an_attribute_names_its_source", condition=Q(source__in=[*terms.Source])
            ),
            models.CheckConstraint(
                name="only_an_independent_source_is_official",
                condition=Q(official=True, source__in=OFFICIAL)
                | Q(official=False) & ~Q(source__in=OFFICIAL),
            ),
        ]
