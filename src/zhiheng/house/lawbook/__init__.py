"""The law book: the law package read aloud, rule by rule, with its users."""
