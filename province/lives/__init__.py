"""Whole lives of cases: how they are worked on, settled, stayed, closed, and come back.

Which life how many cases lead, and how old they are, stands in `behaviour.toml`.
"""
