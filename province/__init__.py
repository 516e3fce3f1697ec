"""The synthetic province: invented people, debts and judgments that drive the house by its verbs.

Nothing imports it. `python -m province --cases 60 --seed 1` fills a set-up house.
"""
