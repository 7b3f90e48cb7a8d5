"""A1 addresses of cells and their zero-based positions."""

Position = tuple[int, int]


def position(cell: str) -> Position:
    """The zero-based position of an A1 address; what has none comes before all cells.

    >>> position("AB7"), position("")
    ((6, 27), (-1, -1))
    """
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :] or 0) - 1, column - 1


def address(row: int, column: int) -> str:
    """The A1 address of a zero-based position.

    >>> address(6, 27)
    'AB7'
    """
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """The letters of a zero-based column."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
