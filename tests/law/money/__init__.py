"""Legal examples of money law."""
