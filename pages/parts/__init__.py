"""What the pages share: the pickers, the cache, and the ways to show figures, charts and text."""
