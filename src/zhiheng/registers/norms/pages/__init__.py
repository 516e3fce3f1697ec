"""The pages of 规范库 and the forms of the editors."""
