"""Invented instruments of every kind with their answers, for measuring the reader.

The wording is composed by a grammar of its own: it shares no sentences with any labelled set.
"""

from province.instruments.composing import KINDS, Instrument, compose

__all__ = ["KINDS", "Instrument", "compose"]
