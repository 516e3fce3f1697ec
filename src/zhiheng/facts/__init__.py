"""What has happened: past-tense announcements of ids, days, amounts and words.

A fact is a frozen dataclass that knows nothing of databases, pages or rooms. It names the act
that gave rise to it (`act_id`), so that whoever hears it twice can tell.
"""
