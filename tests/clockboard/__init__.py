"""The board of clocks: stopping, lengthening, explaining, entering; and its pages."""
