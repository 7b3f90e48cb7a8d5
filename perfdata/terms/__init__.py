"""The grammars of numbers, units, periods and labels, read from cells and from prose alike."""
