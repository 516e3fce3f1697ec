"""Torture: real parts of an installation of its own are killed under load, then all is counted."""
