"""The frame every desk page stands in: shell, tags, field and error templates, menu and tabs."""
