"""The one way the ground says no."""


class GroundError(Exception):
    """Something outside the program is missing or wrong.

    The message is a Chinese sentence for the court's IT staff: what is wrong, and the cure.
    """
