"""What ./test adds to pytest: a home of its own, cloned databases, the mission's report."""
