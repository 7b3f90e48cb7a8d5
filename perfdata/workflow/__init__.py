"""What the pages and the command line can ask for; the only package that joins the others.

`workspace` opens store and catalogue; `reading`, `review` and `history` bring files in and take
imports back; `overview`, `indicators`, `investment` and `report` are what the pages show.
"""
