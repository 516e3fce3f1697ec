"""Workloads and their floors: `zhiheng bench NAME`. The ratio is judged."""
