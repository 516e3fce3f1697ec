"""What is on record: registers, each above those it may read (see README of each room)."""
