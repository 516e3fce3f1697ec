"""The public calculators of money law."""
