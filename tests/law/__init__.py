"""Legal examples: what the law package must answer."""
